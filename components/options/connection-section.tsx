/** What Cordboard is connected to, and as whom. */
import type { Desk } from '../../lib/desk/desk.ts'
import { say } from '../../lib/wording/say.ts'
import { LinkOffIcon, OpenOutIcon } from '../icons.tsx'
import type { OptionsCallbacks } from './callbacks.ts'

export interface ConnectionSectionProps {
  readonly desk: Desk
  readonly callbacks: Pick<OptionsCallbacks, 'onDisconnect' | 'onOpenPopup'>
}

export function ConnectionSection({ desk, callbacks }: ConnectionSectionProps) {
  return (
    <section aria-labelledby="connection">
      <h2 id="connection">{say('options.connection')}</h2>
      {desk.lines.length === 0 ? (
        <>
          <p>{say('options.connection.none')}</p>
          <div class="buttons">
            <button type="button" class="button primary" onClick={callbacks.onOpenPopup}>
              <OpenOutIcon />
              <span class="label">{say('options.connection.open')}</span>
            </button>
          </div>
        </>
      ) : (
        desk.lines.map(({ session, config }) => {
          const { agent, link = 'connecting' } = desk.snapshot.sessions[session] ?? {}
          return (
            <div key={session} class="connection">
              <p class="connection-name">
                <strong>{say(`${config.system}.name`)}</strong>
                <span class="quiet" role="status">
                  {say(`link.${link}`)}
                </span>
              </p>
              <dl>
                <Fact
                  name={say('options.connection.agent')}
                  value={agent?.name ?? agent?.id ?? ''}
                />
                <Fact name={say('options.connection.server')} value={config.server} />
                {config.system === 'miralix' && (
                  <Fact name={say('options.connection.account')} value={config.account} />
                )}
              </dl>
              <div class="buttons">
                <button
                  type="button"
                  class="button plain"
                  onClick={() => callbacks.onDisconnect(session)}
                >
                  <LinkOffIcon />
                  <span class="label">{say('connect.disconnect')}</span>
                </button>
              </div>
            </div>
          )
        })
      )}
    </section>
  )
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  )
}
