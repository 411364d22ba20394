/** A ringtone made of two tones, so that no recording has to be carried along. */

/** Hertz. */
const TONES = [523.25, 659.25] as const
/** Seconds: two short bursts and a pause. */
const BURSTS = [0, 0.45] as const
const BURST = 0.3
const PERIOD = 2.6
const FADE = 0.03
const LOUDEST = 0.25

/** Not in every browser. */
interface Sinkable {
  setSinkId?(id: string): Promise<void>
}

/**
 * Rings until the function that is returned is called. `volume` from 0 to 1, `device` as the browser
 * names it: where that is gone, or cannot be chosen, the standard device rings.
 */
export function playRingtone(volume: number, device?: string): () => void {
  const audio: AudioContext & Sinkable = new AudioContext()
  if (device !== undefined) void audio.setSinkId?.(device).catch(() => undefined)
  const loudness = audio.createGain()
  loudness.gain.value = Math.min(1, Math.max(0, volume)) * LOUDEST
  loudness.connect(audio.destination)

  const ring = () => {
    const now = audio.currentTime
    for (const [i, offset] of BURSTS.entries()) {
      const start = now + offset
      const envelope = audio.createGain()
      envelope.gain.setValueAtTime(0, start)
      envelope.gain.linearRampToValueAtTime(1, start + FADE)
      envelope.gain.setValueAtTime(1, start + BURST - FADE)
      envelope.gain.linearRampToValueAtTime(0, start + BURST)
      envelope.connect(loudness)
      const tone = audio.createOscillator()
      tone.frequency.value = TONES[i % TONES.length] ?? TONES[0]
      tone.connect(envelope)
      tone.start(start)
      tone.stop(start + BURST)
    }
  }

  ring()
  const again = setInterval(ring, PERIOD * 1000)
  return () => {
    clearInterval(again)
    void audio.close()
  }
}
