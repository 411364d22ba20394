import { playRingtone } from './tone.ts'

// The page rings as long as it is there; the background closes it.
const asked = new URLSearchParams(location.search)
playRingtone(Number(asked.get('volume') ?? 1), asked.get('device') ?? undefined)
