/** Figures as every bench prints them. */

export interface Series {
  readonly name: string
  /** Milliseconds. */
  readonly samples: readonly number[]
}

/** The value below which `percent` of the samples lie (nearest rank); NaN of none. */
export function percentile(samples: readonly number[], percent: number): number {
  const sorted = samples.toSorted((a, b) => a - b)
  const rank = Math.max(1, Math.ceil((percent / 100) * sorted.length))
  return sorted[rank - 1] ?? Number.NaN
}

/** Medians and 95th percentiles in milliseconds, and below them the ratios. */
export function table(
  series: readonly Series[],
  ratios: readonly (readonly [string, number])[],
): void {
  const width = Math.max(...series.map(({ name }) => name.length), ...ratios.map(([n]) => n.length))
  console.log(`${''.padEnd(width)}  median     p95   (ms)`)
  for (const { name, samples } of series) {
    const [median, high] = [50, 95].map((p) => percentile(samples, p).toFixed(1).padStart(6))
    console.log(`${name.padEnd(width)}  ${median}  ${high}   n = ${samples.length}`)
  }
  for (const [name, ratio] of ratios) console.log(`${name.padEnd(width)}  ${ratio.toFixed(2)} ×`)
}
