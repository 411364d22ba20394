import { browser } from 'wxt/browser'
import type { Desk } from '../../lib/desk/desk.ts'
import { mainParty, ownCalls } from '../../lib/telephony/model.ts'
import { say } from '../../lib/wording/say.ts'

const RINGING = '#b45309'
const TALKING = '#15803d'
const TROUBLE = '#b91c1c'

/** The toolbar button says the one thing that matters most now. */
export function showBadge(desk: Desk): void {
  const sessions = Object.values(desk.snapshot.sessions)
  const calls = sessions.flatMap(ownCalls)
  const ringing = calls.find(({ connection }) => connection?.state === 'alerting')
  const trouble = sessions.some(({ link }) => link === 'stopped' || link === 'retrying')
  const [text, color] = ringing
    ? ['☎', RINGING]
    : calls.length > 0
      ? [String(calls.length), TALKING]
      : trouble
        ? ['!', TROUBLE]
        : ['', TALKING]
  const party = ringing && mainParty(ringing)
  const who = party?.name ?? desk.numbers[party?.number ?? ''] ?? say('caller.unknown')
  void browser.action.setBadgeText({ text })
  void browser.action.setBadgeBackgroundColor({ color })
  void browser.action.setTitle({ title: ringing ? say('badge.ringing', { who }) : 'Cordboard' })
}
