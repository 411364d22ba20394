/** The numbers of the page beside the panel: each can be used like on the page, without a pointer. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { type ListedNumber, MOST_LISTED } from '../../lib/desk/page-views.ts'
import { numberActionViews } from '../../lib/desk/view.ts'
import type { NumberService } from '../../lib/telephony/actions.ts'
import { say } from '../../lib/wording/say.ts'
import { ActionGroup } from '../action-group.tsx'
import { offered, whyNothing } from '../card-offer.ts'
import type { LineParts } from '../desk/line-parts.ts'
import { BusyIcon, DownIcon } from '../icons.tsx'
import { forNumbers } from '../services.ts'

/** What is known of the page in front. */
export type PageBeside =
  | { readonly state: 'reading' }
  /** The browser does not even say which page it is. */
  | { readonly state: 'noAccess' }
  /** No page of the web, or none that extensions may be in. */
  | { readonly state: 'unreadable' }
  | { readonly state: 'off'; readonly host: string }
  | { readonly state: 'read'; readonly host: string; readonly numbers: readonly ListedNumber[] }

export interface PageNumbersProps {
  readonly page: PageBeside
  readonly line: LineParts
  /** Called within the press, while the browser lets us ask for permission. */
  readonly onSite: (on: boolean) => void
}

export function PageNumbers({ page, line, onSite }: PageNumbersProps) {
  const [open, setOpen] = useState<string>()
  return (
    <div class="page-numbers">
      {page.state === 'read' && page.numbers.length > 0 ? (
        <ul class="rows" aria-label={say('numbers.on', { site: page.host })}>
          {page.numbers.map((listed) => (
            <PageNumber
              key={listed.number}
              listed={listed}
              line={line}
              open={open === listed.number}
              onOpen={() => setOpen(open === listed.number ? undefined : listed.number)}
            />
          ))}
        </ul>
      ) : null}
      <div role="status">
        <NoNumbers page={page} onSite={onSite} />
      </div>
    </div>
  )
}

function NoNumbers({ page, onSite }: Pick<PageNumbersProps, 'page' | 'onSite'>) {
  switch (page.state) {
    case 'reading':
      return (
        <p class="quiet busy-line">
          <BusyIcon />
          {say('numbers.reading')}
        </p>
      )
    case 'noAccess':
      return <p class="quiet">{say('numbers.noAccess')}</p>
    case 'unreadable':
      return <p class="quiet">{say('numbers.unreadable')}</p>
    case 'off':
      return (
        <>
          <p class="quiet">{say('numbers.off', { site: page.host })}</p>
          <div class="buttons">
            <button type="button" class="button plain" onClick={() => onSite(true)}>
              <span class="label">{say('popup.site.off', { site: page.host })}</span>
            </button>
          </div>
        </>
      )
    case 'read':
      if (page.numbers.length === 0)
        return <p class="quiet">{say('numbers.none', { site: page.host })}</p>
      return page.numbers.length < MOST_LISTED ? null : (
        <p class="quiet">{say('numbers.most', { count: page.numbers.length })}</p>
      )
  }
}

interface PageNumberProps {
  readonly listed: ListedNumber
  readonly line: LineParts
  readonly open: boolean
  readonly onOpen: () => void
}

function PageNumber({ listed: { number, display, shown }, line, open, onOpen }: PageNumberProps) {
  return (
    <li class="row">
      <button type="button" class="row-button" aria-expanded={open} onClick={onOpen}>
        <span class="person">
          <span class="person-who number">{display}</span>
          {shown === undefined ? null : <span class="person-number">{shown}</span>}
        </span>
        <DownIcon />
      </button>
      {open ? <Uses number={number} display={display} line={line} /> : null}
    </li>
  )
}

interface UsesProps {
  readonly number: string
  readonly display: string
  readonly line: LineParts
}

function Uses({ number, display, line }: UsesProps) {
  const { session, capabilities, now, busy, intend } = line
  const before = useRef<readonly NumberService[]>([])
  const all = numberActionViews(session, capabilities, number, now)
  const actions = offered(all.filter(forNumbers), busy, before.current)
  useEffect(() => {
    if (!busy) before.current = actions.map(({ service }) => service)
  })
  const why = whyNothing(all, actions, busy)
  return (
    <div class="row-actions">
      <ActionGroup
        look="small"
        actions={actions}
        label={say('popup.openCard', { number: display })}
        busy={busy}
        onAct={(service, event) => intend({ on: 'number', number, service }, event)}
      />
      {why === undefined ? null : <p class="quiet">{why}</p>}
    </div>
  )
}
