import type { Call } from '../exchange/model.ts'
import type { Desk } from './desk.ts'
import { deviceNumber } from './desk.ts'

/** The fields that waiting, current and held calls share. */
export function callInfo(desk: Desk, call: Call) {
  const { callid, data, called, feature } = desk.book.of(call)
  const queue = desk.exchange.queues().find(({ name }) => name === call.queue)
  return {
    callfeature: Number(feature),
    callid,
    caller: deviceNumber(desk, call.caller),
    called,
    callskill: queue?.name ?? '',
    callskillid: queue?.id ?? 0,
    orgicallednum: '',
    calldata: data,
    begintime: call.startedAt,
    endtime: null,
    userPriority: 0,
    trunkNo: 0,
    logontimes: Math.round((desk.clock.now() - call.startedAt) / 1000),
    mediaType: 5,
    mediaAbility: 1,
    waitTime: Math.round((desk.clock.now() - call.startedAt) / 1000),
    trace: null,
  }
}
