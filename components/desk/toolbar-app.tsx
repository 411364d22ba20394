/** Popup and side panel: connect, or the agent and the calls. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Seen } from '../../lib/desk/chat-view.ts'
import type { Desk, Opening } from '../../lib/desk/desk.ts'
import type { Notice } from '../../lib/desk/view.ts'
import type { Instant, Problem, SessionId } from '../../lib/telephony/model.ts'
import { say } from '../../lib/wording/say.ts'
import { BusyIcon } from '../icons.tsx'
import { later } from '../later.tsx'
import type { Settings, Site, ToolbarCallbacks } from './callbacks.ts'
import { Foot } from './foot.tsx'
import { type Docked, LinePanel } from './line-panel.tsx'
import { type FormWish, showsForm } from './surface.ts'

// Who is connected needs no form.
const ConnectForm = later(async () => (await import('../connect/connect-form.tsx')).ConnectForm)

export interface ToolbarAppProps extends ToolbarCallbacks {
  readonly desk: Desk
  readonly now: Instant
  /** `null` over a page that no extension may touch. */
  readonly site: Site | null
  readonly settings: Settings
  readonly seen: Seen
  /** What was answered to the last press here; goes before what the session itself has to say. */
  readonly answer?: Answer | undefined
  /** The section that the popup begins with, where one was asked for. */
  readonly begin?: string | undefined
  /** In the panel. */
  readonly docked?: Docked | undefined
}

export interface Answer {
  readonly session: SessionId
  readonly notice: Notice
}

/** What a server has against signing out now. */
interface Objection {
  readonly session: SessionId
  readonly problem: Problem
}

export function ToolbarApp(props: ToolbarAppProps) {
  const { desk, now, site, settings, seen, answer, begin, docked, ...callbacks } = props
  const look = docked === undefined ? 'desk popup' : 'desk panel'
  const [wish, setWish] = useFormWish(desk.opening)
  const [line] = desk.lines
  const [objection, setObjection] = useState<Objection>()
  const edit = () => setWish('open')
  const disconnect = async (session: SessionId, anyway?: boolean) => {
    setObjection(undefined)
    const problem = await callbacks.onDisconnect(session, anyway)
    if (problem !== undefined) setObjection({ session, problem })
  }
  const format = (number: string) => desk.numbers[number] ?? number
  if (showsForm(desk, wish)) {
    return (
      <main class={look}>
        <ConnectForm
          opening={wish === 'given-up' ? { phase: 'idle' } : desk.opening}
          known={line?.config}
          onConnect={(config, secret) => {
            setWish('open')
            callbacks.onConnect(config, secret)
          }}
          onTakeOver={() => {
            setWish('open')
            callbacks.onTakeOver()
          }}
          onCancel={() => {
            setWish('given-up')
            callbacks.onCancelConnect()
          }}
          onBack={
            line === undefined
              ? undefined
              : () => {
                  setWish('closed')
                  // Else the next popup would begin with a change that was given up.
                  callbacks.onCancelConnect()
                }
          }
        />
        <Foot site={site} settings={settings} callbacks={callbacks} />
      </main>
    )
  }
  return (
    <main class={look}>
      {desk.lines.map((each) => {
        const session = desk.snapshot.sessions[each.session]
        return session === undefined ? (
          <p key={each.session} class="quiet busy-line">
            <BusyIcon />
            {say('link.connecting')}
          </p>
        ) : (
          <LinePanel
            key={each.session}
            line={each}
            session={session}
            now={now}
            format={format}
            answer={answer?.session === each.session ? answer.notice : undefined}
            seen={seen}
            site={site}
            begin={begin}
            docked={docked}
            objection={objection?.session === each.session ? objection.problem : undefined}
            callbacks={callbacks}
            onEdit={edit}
            onDisconnect={(anyway) => void disconnect(each.session, anyway)}
            onStay={() => setObjection(undefined)}
          />
        )
      })}
      <Foot
        site={site}
        settings={settings}
        callbacks={callbacks}
        onEdit={edit}
        onDisconnect={line && (() => void disconnect(line.session))}
      />
    </main>
  )
}

/** A wish lasts until the opening it was about has ended well. */
function useFormWish(opening: Opening): readonly [FormWish, (wish: FormWish) => void] {
  const [wish, setWish] = useState<FormWish>('as-needed')
  const before = useRef(opening.phase)
  useEffect(() => {
    if (before.current === 'trying' && opening.phase === 'idle') setWish('as-needed')
    before.current = opening.phase
  }, [opening.phase])
  return [wish, setWish]
}
