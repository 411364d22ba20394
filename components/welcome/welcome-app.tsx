/** The guide for who has just installed Cordboard: system, sign in, try it. */
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Desk } from '../../lib/desk/desk.ts'
import { latestNotice } from '../../lib/desk/view.ts'
import type { Instant } from '../../lib/telephony/model.ts'
import { say } from '../../lib/wording/say.ts'
import { ConnectForm } from '../connect/connect-form.tsx'
import { FORMS, formOf } from '../connect/systems.ts'
import type { DeskCallbacks } from '../desk/callbacks.ts'
import { CheckIcon } from '../icons.tsx'
import { PageHead } from '../page-head.tsx'
import { RadioChoice } from '../radio-choice.tsx'
import { TryNumber } from './try-number.tsx'

export interface WelcomeAppProps {
  readonly desk: Desk
  readonly now: Instant
  readonly callbacks: Pick<
    DeskCallbacks,
    'onConnect' | 'onTakeOver' | 'onCancelConnect' | 'onIntent' | 'onForesee' | 'onDismiss'
  >
}

export function WelcomeApp({ desk, now, callbacks }: WelcomeAppProps) {
  const { opening } = desk
  const [line] = desk.lines
  const session = line && desk.snapshot.sessions[line.session]
  const before = opening.phase === 'idle' ? line?.config.system : opening.config.system
  const [chosen, setChosen] = useState<string>()
  const system = chosen ?? before
  return (
    <main class="options welcome">
      <PageHead title={say('welcome.title')} current="welcome" />
      <p class="lead">{say('welcome.lead')}</p>
      <ol class="steps">
        <Step number={1} title={say('welcome.system')} done={system !== undefined}>
          {line === undefined ? (
            <>
              <RadioChoice
                look="cards"
                legend={say('welcome.system')}
                options={FORMS.map((form) => ({ value: form.system, label: say(form.name) }))}
                value={system}
                onChoice={setChosen}
              />
              <p class="quiet">{say('welcome.system.hint')}</p>
            </>
          ) : (
            <p>{say(formOf(line.config.system).name)}</p>
          )}
        </Step>
        <Step number={2} title={say('welcome.signIn')} done={session !== undefined}>
          {session !== undefined ? (
            <p>{say('welcome.signedIn', { agent: session.agent.name ?? session.agent.id })}</p>
          ) : system === undefined ? null : (
            <ConnectForm
              key={system}
              system={system}
              opening={opening}
              onConnect={callbacks.onConnect}
              onTakeOver={callbacks.onTakeOver}
              onCancel={callbacks.onCancelConnect}
            />
          )}
        </Step>
        <Step number={3} title={say('welcome.try')} done={false}>
          {line === undefined || session === undefined ? (
            <p class="quiet">{say('welcome.try.first')}</p>
          ) : (
            <TryNumber
              session={session}
              capabilities={line.capabilities}
              now={now}
              notice={latestNotice(session)}
              foresee={callbacks.onForesee}
              onAct={(number, service, event) =>
                void callbacks.onIntent(line.session, { on: 'number', number, service }, event)
              }
              onDismiss={(command) => callbacks.onDismiss(line.session, command)}
            />
          )}
          <p>{say('welcome.sites')}</p>
        </Step>
      </ol>
    </main>
  )
}

interface StepProps {
  readonly number: number
  readonly title: string
  readonly done: boolean
  readonly children: ComponentChildren
}

function Step({ number, title, done, children }: StepProps) {
  return (
    <li class="step" data-done={done ? '' : undefined}>
      <span class="step-number" aria-hidden="true">
        {done ? <CheckIcon /> : number}
      </span>
      <div class="step-body">
        <h2>
          {title}
          {done ? <span class="only-read"> {say('welcome.done')}</span> : null}
        </h2>
        {children}
      </div>
    </li>
  )
}
