/** The table that the bench prints and writes down. */
import { percentile } from '../figures.ts'

/** What was measured, beside what it is measured by. */
export interface Row {
  readonly what: string
  readonly reference: string
  readonly reached: string
  readonly target: string
}

/** Says on the way what has been measured. */
export function said(row: Row): Row {
  console.error(`${row.what}: ${row.reached} (${row.reference})`)
  return row
}

export const median = (values: readonly number[]): number => percentile(values, 50)
export const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)

export const ms = (value: number): string =>
  `${value.toFixed(value < 1 ? 2 : value < 10 ? 1 : 0)} ms`
const times = (value: number): string => `${value.toFixed(2)} ×`
export const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`
export const MB = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`

/** The median of a figure as a multiple of the reference of the same round, and how far the rounds lie apart. */
export function ratio(values: readonly number[], references: readonly number[]): string {
  const ratios = values.map((value, round) => value / (references[round] ?? Number.NaN))
  const [low, high] = [Math.min(...ratios), Math.max(...ratios)].map((one) => one.toFixed(2))
  return `${times(median(ratios))} (${low}–${high})`
}

/** In Markdown. */
export function tableOf(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...lines.map(line)].join('\n')
}
