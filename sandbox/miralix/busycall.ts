import type { MiralixSwitches } from './switches.ts'
import { timestamp } from './wire.ts'

export interface BusyCall {
  readonly agentId: number
  readonly agentName: string
  readonly callId: number
  /** The normalised number; empty when withheld. */
  readonly caller: string
  readonly queueId: number
  readonly queueName: string
  readonly phase: 'offered' | 'answered'
  readonly queuedAt: number
  readonly answeredAt: number | null
}

/**
 * The JSON of `busycall`. Only `AgentId` and `AgentName` are known (section 5), so each shape spells
 * the rest in another way that section 6.1 asks a client to read.
 */
export function busycallJson(
  call: BusyCall,
  { busycallShape, timestampDigits }: MiralixSwitches,
): unknown {
  const agent = { AgentId: call.agentId, AgentName: call.agentName }
  const queue = { QueueId: call.queueId, QueueName: call.queueName }
  const offered = call.phase === 'offered'
  const queued = timestamp(call.queuedAt, timestampDigits)
  const answered =
    call.answeredAt === null || offered ? null : timestamp(call.answeredAt, timestampDigits)
  const plain = {
    ...agent,
    QueueCallId: call.callId,
    QueueCallType: 'QueueCall',
    Caller: call.caller,
    ...queue,
    QueuedUtc: queued,
    State: offered ? 'Offered' : 'Answered',
  }
  switch (busycallShape) {
    case 'section 6.1':
      return plain
    case 'array':
      return [plain]
    case 'call status':
      return {
        ...agent,
        QueueInquiryId: call.callId,
        CallerNumber: call.caller,
        ...queue,
        CallStatus: offered ? 'Ringing' : 'Conversation',
      }
    case 'connection state':
      return {
        ...agent,
        CallId: call.callId,
        Calling: call.caller,
        ...queue,
        ConnectionState: offered ? 'Alerting' : 'Active',
      }
    case 'answered time':
      return {
        ...agent,
        Id: call.callId,
        CallerEndpoint: call.caller,
        ...queue,
        OfferedUtc: queued,
        AnsweredUtc: answered,
      }
    case 'no state':
      return { ...agent, QueueCallId: call.callId, PhoneNumber: call.caller, ...queue }
  }
}
