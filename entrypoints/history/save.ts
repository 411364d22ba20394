import { dayOf } from '../../lib/journal/day.ts'
import { csvHead, csvLine, tell } from '../../lib/journal/export.ts'
import type { JournalStore } from '../../lib/journal/store.ts'

/** Saves every call as a file, without ever holding them all as text in one piece. */
export async function saveCalls(store: JournalStore, form: 'csv' | 'json'): Promise<void> {
  const parts: Blob[] = []
  for await (const records of store.all()) {
    const calls = records.map(tell)
    parts.push(
      form === 'csv'
        ? new Blob([calls.map(csvLine).join('')])
        : new Blob([calls.map((call) => `${JSON.stringify(call)}\n`).join(',')]),
    )
  }
  const whole =
    form === 'csv'
      ? [csvHead(), ...parts]
      : [
          '{"program":"cordboard","calls":[\n',
          ...parts.flatMap((part, i) => (i === 0 ? [part] : [',', part])),
          ']}\n',
        ]
  const type = form === 'csv' ? 'text/csv;charset=utf-8' : 'application/json'
  saveFile(new Blob(whole, { type }), `cordboard-calls-${dayOf(Date.now())}.${form}`)
}

/** Has the browser save a file, as if a link to it had been clicked. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  // The browser has taken hold of it by the next turn.
  setTimeout(() => URL.revokeObjectURL(link.href))
}
