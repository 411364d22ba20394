/** From a person's settings to the one way in which a number is dialled. */
import { type DialPlan, planDial } from '../dialling/plan.ts'
import type { Settings } from '../settings/schema.ts'
import { entryOf } from '../telephony/model.ts'

/** From a number, as a page or a person writes it, to what is dialled for it. */
export type Planner = (text: string) => DialPlan

/** ISO 3166-1 alpha-2: where numbers without a country code are from on the pages of `origin`. */
export const regionOn = ({ region, dialling }: Settings, origin: string | undefined): string =>
  (origin === undefined ? undefined : entryOf(dialling.siteRegions, origin)) ?? region

/** `origin` is the site that the number stands on; without one it was typed, or is the history's. */
export function plannerFor(settings: Settings, origin?: string): Planner {
  const { region: home, dialling } = settings
  const region = regionOn(settings, origin)
  return (text) => planDial(text, { region, home }, dialling)
}
