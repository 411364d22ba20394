import type { World } from './exchange/model.ts'
import { agentKey, users } from './openreception/directory.ts'

const receptionists: World['agents'] = users
  .filter(({ extension }) => extension !== '')
  .map(({ uid, name, extension }) => ({
    key: agentKey(uid),
    name,
    extension,
    phone: 'autoAnswer',
    availability: 'notReady',
  }))

/** The contact centre as it stands after start and after every reset. */
export const world: World = {
  firstCallId: 47821,
  agents: [
    { key: 'miralix/12', name: 'Derek Andersen', extension: '212', availability: 'ready' },
    { key: 'miralix/13', name: 'Maja Lund', extension: '213', availability: 'loggedOff' },
    { key: 'huawei/291', name: 'Lena Vogt', extension: '40038', availability: 'loggedOff' },
    { key: 'huawei/205', name: 'Tomas Novak', extension: '40039', availability: 'loggedOff' },
    ...receptionists,
  ],
  parties: [
    { number: '+4561774427', name: 'Ellen Sørensen' },
    { number: '+4528870163', name: 'Jonas Krogh' },
    { number: '+46701740605', name: 'Astrid Lindqvist' },
    { number: '+4915112345678', name: 'Felix Brandt' },
    { number: '+4583509040', name: 'Kirsten Holm' },
    { number: '103', name: 'Peter Dam' },
  ],
  queues: [
    {
      id: 5,
      name: 'support',
      systems: ['miralix', 'huawei'],
      title: 'Support',
      mode: 'distribute',
      members: ['miralix/12', 'miralix/13', 'huawei/291', 'huawei/205'],
    },
    {
      id: 6,
      name: 'sales',
      systems: ['miralix', 'huawei'],
      title: 'Sales',
      mode: 'pickup',
      members: ['miralix/12', 'huawei/291', 'huawei/205'],
    },
    {
      id: 7,
      name: 'hall',
      systems: ['openreception'],
      title: 'Hall',
      mode: 'pickup',
      members: receptionists.map(({ key }) => key),
    },
  ],
}
