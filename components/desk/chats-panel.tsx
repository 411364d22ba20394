/** Conversations in writing, beside the calls. */
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { type Bubble, bubbles, isChat, type Seen, unread } from '../../lib/desk/chat-view.ts'
import type { CallView } from '../../lib/desk/view.ts'
import type { Call, Message } from '../../lib/telephony/model.ts'
import { say, spokenLocale } from '../../lib/wording/say.ts'
import { useKeptFocus } from '../focus.ts'
import { ChatIcon, SendIcon } from '../icons.tsx'
import { CallRow } from './call-row.tsx'
import type { OpenedAt } from './calls-panel.tsx'
import type { LineParts } from './line-parts.ts'

export interface ChatsPanelProps {
  readonly line: LineParts
  readonly calls: readonly CallView[]
  readonly seen: Seen
  readonly opened: OpenedAt | undefined
  readonly onOpen: (opened: OpenedAt | undefined) => void
  readonly onSeen: (call: string) => void
}

export function ChatsPanel({ line, calls, seen, opened, onOpen, onSeen }: ChatsPanelProps) {
  const place = useRef<HTMLElement>(null)
  const heading = useId()
  useKeptFocus(place)
  const chats = calls.filter(isChat)
  const [shown, setShown] = useState<string>()
  if (chats.length === 0) return null
  // Of one conversation it is clear which is meant.
  const open = shown ?? (chats.length === 1 ? chats[0]?.id : undefined)
  return (
    <section ref={place} class="chats" aria-labelledby={heading} tabIndex={-1}>
      <div class="section-head">
        <h2 id={heading}>{say('chat.all')}</h2>
      </div>
      <ul class="call-list">
        {chats.map((chat) => {
          const call = line.session.calls[chat.id]
          return (
            <CallRow
              key={chat.id}
              call={chat}
              line={line}
              opened={opened?.call === chat.id ? opened.what : undefined}
              onOpen={(what) => onOpen(what && { call: chat.id, what })}
            >
              {call === undefined ? null : (
                <Conversation
                  call={call}
                  view={chat}
                  line={line}
                  count={unread(call, seen)}
                  open={open === chat.id}
                  onOpen={() => setShown(open === chat.id ? '' : chat.id)}
                  onSeen={() => onSeen(chat.id)}
                />
              )}
            </CallRow>
          )
        })}
      </ul>
    </section>
  )
}

interface ConversationProps {
  readonly call: Call
  readonly view: CallView
  readonly line: LineParts
  readonly count: number
  readonly open: boolean
  readonly onOpen: () => void
  readonly onSeen: () => void
}

function Conversation({ call, view, line, count, open, onOpen, onSeen }: ConversationProps) {
  const { messages = [] } = call
  const id = useId()
  const last = messages.at(-1)?.id
  // Seen is what came while the conversation stood open before the eyes.
  useEffect(() => {
    if (open && last !== undefined && count > 0 && !document.hidden) onSeen()
  }, [open, last, count, onSeen])
  if (view.kind !== 'connected' && messages.length === 0) return null
  return (
    <div class="chat">
      <button
        type="button"
        class="chat-toggle"
        aria-expanded={open}
        aria-controls={id}
        onClick={onOpen}
      >
        <ChatIcon />
        <span class="chat-last">{open ? say('chat.messages') : lastText(messages)}</span>
        {count === 0 ? null : (
          <span class="count" role="status">
            {count}
            <span class="only-read"> {say('chat.unread')}</span>
          </span>
        )}
      </button>
      {open ? (
        <div id={id}>
          <Transcript messages={messages} who={view.who} />
          {view.kind === 'connected' ? (
            <Composer
              who={view.who}
              onSend={(text, event) => line.intend({ on: 'message', call: call.id, text }, event)}
            />
          ) : null}
        </div>
      ) : null}
    </div>
  )
}

const lastText = (messages: readonly Message[]): string =>
  messages.at(-1)?.text ?? say('chat.nothing')

function Transcript({
  messages,
  who,
}: {
  readonly messages: readonly Message[]
  readonly who: string
}) {
  const log = useRef<HTMLDivElement>(null)
  const last = messages.at(-1)?.id
  useEffect(() => {
    if (last !== undefined) log.current?.lastElementChild?.scrollIntoView?.({ block: 'nearest' })
  }, [last])
  return (
    <div
      ref={log}
      class="transcript"
      role="log"
      aria-label={say('chat.with', { who })}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
      tabIndex={0}
    >
      {messages.length === 0 ? <p class="quiet">{say('chat.nothing')}</p> : null}
      {bubbles(messages).map((bubble) => (
        <BubbleView key={bubble.lines[0]?.id} bubble={bubble} who={who} />
      ))}
    </div>
  )
}

function BubbleView({ bubble, who }: { readonly bubble: Bubble; readonly who: string }) {
  const speaker = { self: say('chat.you'), party: who, system: '' }[bubble.from]
  return (
    <div class="bubble" data-from={bubble.from}>
      {speaker === '' ? null : <span class="only-read">{speaker}</span>}
      {bubble.lines.map(({ id, text }) => (
        <p key={id}>{text}</p>
      ))}
      <time dateTime={new Date(bubble.at).toISOString()}>{timeOf(bubble.at)}</time>
    </div>
  )
}

const timeOf = (at: number): string =>
  new Intl.DateTimeFormat(spokenLocale(), { hour: 'numeric', minute: '2-digit' }).format(at)

interface ComposerProps {
  readonly who: string
  /** Whether it was sent. */
  readonly onSend: (text: string, event: Event) => Promise<boolean>
}

function Composer({ who, onSend }: ComposerProps) {
  const [text, setText] = useState('')
  const send = async (event: Event) => {
    event.preventDefault()
    if (text.trim() === '') return
    setText('')
    // What was not sent is not lost, unless the next one has been begun.
    if (!(await onSend(text.trim(), event))) setText((now) => (now === '' ? text : now))
  }
  return (
    <form class="composer" onSubmit={send}>
      <textarea
        class="input"
        rows={1}
        aria-label={say('chat.write', { who })}
        placeholder={say('chat.write', { who })}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          // Enter ends a word that is being composed, as in Chinese, before it sends anything.
          if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) void send(event)
        }}
      />
      <button type="submit" class="button primary" aria-label={say('sendMessage')}>
        <SendIcon />
      </button>
    </form>
  )
}
