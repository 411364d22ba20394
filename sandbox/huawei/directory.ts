/** Who and what this gateway's configuration knows besides the exchange. */

export interface Member {
  readonly workno: string
  /** The agent's key in the exchange. */
  readonly key: string
  readonly name: string
  readonly password: string
}

const member = (workno: string, name: string): Member => ({
  workno,
  key: `huawei/${workno}`,
  name,
  password: `Sandbox-${workno}`,
})

export const members: readonly Member[] = [member('291', 'Lena Vogt'), member('205', 'Tomas Novak')]

export const vdnId = 1

/** The phones that agents of this call centre may use (100-014 for any other). */
export const isPhone = (number: string): boolean => /^400\d\d$/.test(number)

export interface Ivr {
  readonly id: number
  readonly name: string
  readonly accessCode: string
}

/** IVR flows; in the exchange each is a far end that answers by itself. */
export const ivrs: readonly Ivr[] = [
  { id: 1, name: 'Opening hours', accessCode: '8001' },
  { id: 2, name: 'Satisfaction', accessCode: '8002' },
]

export interface AccessCode {
  readonly code: string
  readonly name: string
  /** The queue to which this code leads. */
  readonly queue: string
}

export const accessCodes: readonly AccessCode[] = [
  { code: '60015', name: 'Support line', queue: 'support' },
  { code: '60016', name: 'Sales line', queue: 'sales' },
]

export const restReasons = [
  { code: 0, name: 'None' },
  { code: 1, name: 'Lunch' },
  { code: 2, name: 'Training' },
] as const
