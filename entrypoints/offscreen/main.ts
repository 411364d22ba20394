import { playRingtone } from './tone.ts'

// The page rings as long as it is there; the background closes it.
playRingtone(Number(new URLSearchParams(location.search).get('volume') ?? 1))
