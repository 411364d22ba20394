/**
 * What runs in the pages of the sites that are switched on. An unlisted script, which the background
 * registers: WXT's own frame for content scripts would announce itself to the page and bring the polyfill.
 * It holds neither numbering plans nor anything to look at: those are asked for when they are needed.
 */
import type { UnlistedScriptDefinition } from 'wxt'
import { createAsk } from '../../lib/channel/ask.ts'
import type { PageStart } from '../../lib/desk/page-views.ts'
import type { Find } from '../../lib/page/lookup.ts'
import { createMarks, type Marks } from '../../lib/page/mark.ts'
import { type Meeting, meetingPlace } from '../../lib/page/meeting.ts'
import { readPage } from '../../lib/page/page-reader.ts'
import { quietly } from '../../lib/page/quietly.ts'
import { followPointer } from '../../lib/page/rest.ts'
import { isAlive, onPush, send, shadowRootOf } from './extension.ts'
import { tellMenu } from './menu.ts'
import { surfaceLoader } from './surface-loader.ts'

/** Milliseconds that the pointer rests on a number before its card opens. */
const REST = 150

const ask = createAsk(async (message) => {
  if (!isAlive()) meetingPlace.cordboard?.script.abort()
  return send(message)
})

const find: Find = (blocks) => ask('page.find', { blocks: [...blocks] })

const script: UnlistedScriptDefinition = { main: quietly(begin) }

export default script

function begin(): void {
  meetingPlace.cordboard?.script.abort()
  if (!(document.documentElement instanceof HTMLElement)) return
  const meeting: Meeting = { script: new AbortController(), hosts: new WeakSet() }
  meetingPlace.cordboard = meeting
  const script = meeting.script.signal
  const marks: PageMarks = {
    all: createMarks('cordboard-number'),
    pointed: createMarks('cordboard-hover'),
  }
  script.addEventListener('abort', () => marks.all.set([]), { once: true })
  let run = new AbortController()

  const restart = (start: PageStart | null) => {
    run.abort()
    // A site that is off keeps nothing of ours; switched on, it is given a new script.
    if (start === null) return meeting.script.abort()
    if (script.aborted) return
    run = new AbortController()
    // Marks stay until new ones take their place: nobody sees them go and come again.
    if (start.look !== 'underline') marks.all.set([])
    work(start, marks, meeting, AbortSignal.any([script, run.signal]))
  }

  const start = () => void ask('page.start', {}).then(quietly(restart))
  onPush((push) => {
    if (push.type === 'settings.changed' && (push.origin ?? origin) === origin) start()
  }, script)
  start()
}

interface PageMarks {
  readonly all: Marks
  readonly pointed: Marks
}

function work(
  { look, fewestDigits, links, bar }: PageStart,
  marks: PageMarks,
  meeting: Meeting,
  signal: AbortSignal,
): void {
  const isOurs = (node: Node) => meeting.hosts.has(node)
  const reader = readPage({
    window,
    find,
    fewestDigits,
    // What a card says of a number is no number of the page.
    shadowRootOf: (element) => (isOurs(element) ? null : shadowRootOf(element)),
    styleOf: (element) => window.getComputedStyle(element),
    isOurs,
    marks: look === 'underline' ? marks.all : undefined,
    signal,
  })
  meeting.numbers = reader.numbers
  const surfaces = surfaceLoader(meeting, {
    ...reader,
    window,
    ask,
    find,
    hoverMarks: look === 'hover' ? marks.pointed : undefined,
    links,
    signal,
  })

  followPointer({
    window,
    delay: REST,
    async onRest(point, isResting) {
      const { number, element } = await reader.at(point)
      const loaded = (number || element) && (await surfaces.load())
      if (!loaded || !isResting()) return
      if (number) loaded.open(number, point)
      else if (element) loaded.openElement(element, point)
    },
    signal,
  })
  if (links) void surfaces.load()
  tellMenu(window, reader, ask, signal)

  const showBar: typeof surfaces.showBar = (view) => {
    if (window === window.top) surfaces.showBar(view)
  }
  showBar(bar)
  document.addEventListener(
    'visibilitychange',
    async () => showBar(document.hidden ? null : await ask('page.bar', {})),
    { signal },
  )
  onPush(
    quietly((push) => {
      if (push.type === 'bar.show') showBar(push.bar)
      else if (push.type === 'number.next') void surfaces.load().then((loaded) => loaded?.next())
      else if (push.type === 'number.selected')
        void surfaces.load().then((loaded) => loaded?.openSelected())
    }),
    signal,
  )
}
