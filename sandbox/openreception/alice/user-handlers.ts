import type { Desk } from '../desk.ts'
import type { User } from '../directory.ts'
import { users } from '../directory.ts'
import { phoneOf } from '../phones.ts'
import { bad, failed, ok } from './answers.ts'
import type { Resource } from './resource.ts'

/** The requests about agents and their phones (section 3.3). */
export function userHandlers(desk: Desk): readonly Resource[] {
  return [
    {
      method: 'GET',
      path: '/users',
      groups: ['Receptionist'],
      handler: (_, user) =>
        ok({
          id: String(user.uid),
          user: { id: user.uid, name: user.name, address: user.address, groups: user.groups },
          name: user.name,
          current_state: 'unknown',
          peer: peerJson(desk, user),
        }),
    },
    {
      method: 'GET',
      path: '/users/list',
      groups: ['Administrator'],
      handler: () => bad('Not implemented'),
    },
    { method: 'GET', path: '/users/pause', groups: ['Receptionist'], handler: () => failed() },
    {
      method: 'GET',
      path: '/debug/peer/list',
      groups: [],
      handler: () =>
        ok({
          peers: users
            .filter(({ extension }) => extension !== '')
            .map((user) => peerJson(desk, user)),
        }),
    },
  ]
}

/** An agent's phone; what the exchange says of it hangs under the phone's own name. */
export function peerJson(desk: Pick<Desk, 'exchange'>, user: User): object {
  const phone = phoneOf(desk, user)
  if (!phone) return {}
  return {
    expires: 3600,
    registered: phone.registered,
    [phone.name]: {
      context: 'receptions',
      domain: 'sandbox',
      group: 'receptionists',
      contact: `sip:${phone.name}@127.0.0.1`,
      callgroup: 'receptionists',
      effective_caller_id_name: user.name,
      effective_caller_id_number: phone.name,
    },
  }
}
