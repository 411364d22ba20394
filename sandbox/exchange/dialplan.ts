const dialString = /^(\+\d{3,15}|[\d*#]{2,20})$/

/** The number that a dial string reaches: `00` before a country code is `+`. Null when it reaches nothing. */
export function reach(dialled: string): string | null {
  if (!dialString.test(dialled)) return null
  return /^00[1-9]\d{2,14}$/.test(dialled) ? `+${dialled.slice(2)}` : dialled
}
