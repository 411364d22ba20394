export const numberLabels = ['Phone', 'Mobile', 'Direct', 'Fax'] as const
export type NumberLabel = (typeof numberLabels)[number]
export type Numbers = Readonly<Partial<Record<NumberLabel, string>>>

export type ContactSeed = {
  readonly id: string
  readonly name: string
  readonly title: string
  readonly companyId: string
  /** ISO date, without a time. */
  readonly lastContact: string
  readonly tags: readonly string[]
  readonly numbers: Numbers
}
