import type { Chat, ChatChange } from '../exchange/chats.ts'
import { setAside } from './after-call.ts'
import type { Desk } from './desk.ts'

import { accessCodes } from './directory.ts'
import type { Seat } from './seat.ts'

/** Web chat (section 6.3). */
const mediaType = '51'

/** Turns what happens to media sessions into events (sections 5.2 and 9). */
export function reportChats(desk: Desk): void {
  desk.media.chats.subscribe((change) => {
    if (change.type === 'message') {
      messageSaid(desk, change)
      return
    }
    const seat = desk.seats.get(change.agent)
    if (seat) changed(desk, seat, change)
  })
}

function changed(desk: Desk, seat: Seat, change: Exclude<ChatChange, { type: 'message' }>): void {
  const { chat } = change
  const facts = desk.media.of(chat)
  switch (change.type) {
    case 'offered':
      offered(desk, seat, chat)
      break
    case 'answered':
      facts.isStaying = false
      desk.tell(seat, 'AgentEvent_Talking', session(chat))
      break
    case 'missed':
      missed(desk, seat, change)
      break
    case 'kept':
      facts.isStaying = false
      tellFailure(desk, seat, chat)
      break
    case 'left':
      left(desk, seat, change)
  }
}

function offered(desk: Desk, seat: Seat, chat: Chat): void {
  const { transferredFrom } = desk.media.of(chat)
  const answers = seat.session?.settings.autoAnswer ?? false
  desk.tell(seat, answers ? 'AgentEvent_Auto_Answer' : 'AgentEvent_Ringing', {
    ...session(chat),
    transfer: transferredFrom === '' ? 'no' : 'yes',
    transfrom: transferredFrom,
    mediaType,
  })
  if (answers) desk.media.chats.answer(chat.id, seat.key)
}

const session = (chat: Chat) => ({
  caller: chat.customer,
  called: accessCodes.find(({ queue }) => queue === chat.queue)?.code ?? '',
  callid: chat.id,
  feature: '0',
  type: 'main',
  mediaAbility: '5',
})

function messageSaid(
  desk: Desk,
  { chat, message }: Extract<ChatChange, { type: 'message' }>,
): void {
  const seat = desk.seats.get(chat.agent ?? '')
  if (!seat || message.from !== 'customer') return
  desk.tell(seat, 'AgentEvent_MessageData', {
    ...session(chat),
    feature: 0,
    message: message.text,
    jsonKey: [],
  })
}

function missed(
  desk: Desk,
  seat: Seat,
  { chat, cause }: Extract<ChatChange, { type: 'missed' }>,
): void {
  if (cause === 'customer') tellCustomerLeft(desk, seat, chat)
  desk.tell(seat, cause === 'timeout' ? 'AgentEvent_No_Answer' : 'AgentEvent_Call_Release', chat.id)
  if (cause === 'customer' || seat.session?.stage !== 'open') return
  // As for calls (section 6.5): who lets an offer go gets no other until pressing ready.
  setAside(desk, seat, { kind: 'busy', reason: cause === 'timeout' ? 2 : 7 })
}

function left(
  desk: Desk,
  seat: Seat,
  { chat, cause }: Extract<ChatChange, { type: 'left' }>,
): void {
  const facts = desk.media.of(chat)
  const { succTrans } = desk.switches.current
  if (cause === 'customer') tellCustomerLeft(desk, seat, chat)
  if (cause === 'transferred' && facts.isStaying && succTrans !== 'never arrives')
    desk.tell(seat, 'AgentEvent_SuccTransResult', { callid: chat.id, result: 0 })
  desk.tell(seat, 'AgentEvent_Call_Release', chat.id)
  if (cause === 'agent') tellCustomerLeft(desk, seat, chat)
}

const tellCustomerLeft = (desk: Desk, seat: Seat, chat: Chat): void =>
  desk.tell(seat, 'AgentEvent_Customer_Release', { callid: chat.id, number: chat.customer })

/** A transfer came to nothing: the agent still has the session. */
export function tellFailure(desk: Desk, seat: Seat, chat: Chat): void {
  const { succTrans } = desk.switches.current
  desk.tell(seat, 'AgentEvent_Connect_Fail', chat.id)
  if (succTrans === 'never arrives') return
  const result = succTrans === 0 ? 1 : succTrans
  desk.tell(seat, 'AgentEvent_SuccTransResult', { callid: chat.id, result })
}

/** How many sessions an agent takes at a time. */
export function chatRoom({ exchange }: Desk, seat: Seat): number {
  if (exchange.agent(seat.key)?.availability === 'loggedOff') return 0
  return seat.session?.settings.isVoiceOnly ? 0 : seat.maxChats
}
