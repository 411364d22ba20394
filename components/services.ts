/** Actions on calls, actions on numbers: told apart for who has to say which call or number is meant. */
import type { ActionView } from '../lib/desk/view.ts'
import {
  type ButtonService,
  CALL_SERVICES,
  NUMBER_SERVICES,
  type NumberService,
} from '../lib/telephony/actions.ts'

export function forCalls(
  view: ActionView,
): view is ActionView & { readonly service: ButtonService } {
  return CALL_SERVICES.some((service) => service === view.service)
}

export function forNumbers(
  view: ActionView,
): view is ActionView & { readonly service: NumberService } {
  return NUMBER_SERVICES.some((service) => service === view.service)
}
