/**
 * Where the two scripts of a page meet: the small one that is always there, and the one with card and
 * call bar that comes when it is needed. Both run in the world that the browser keeps for this extension,
 * which no script of the page can look into.
 */
import type { Ask } from '../channel/ask.ts'
import type { BarView } from '../desk/page-views.ts'
import type { Lesson } from '../wording/fetched.ts'
import type { ReadingOptions } from './blocks.ts'
import type { Find } from './lookup.ts'
import type { Marks } from './mark.ts'
import type { PageNumber } from './numbers-on-page.ts'
import type { Point } from './place.ts'

/** What card and call bar are given by the script that was there before. */
export interface SurfaceParts {
  readonly window: Window
  readonly ask: Ask
  readonly find: Find
  /** The numbers of the document as far as it was read last, in any order: those in view at least. */
  readonly known: () => readonly PageNumber[]
  /** All numbers of the document, in any order. */
  readonly numbers: () => Promise<readonly PageNumber[]>
  /** How the document is read. */
  readonly reading: ReadingOptions
  /** For numbers that are marked only while their card is open. */
  readonly hoverMarks: Marks | undefined
  /** Whether a person's press on a link to a telephone number opens its card. */
  readonly links: boolean | undefined
  readonly signal: AbortSignal
}

/** Card and call bar of one frame. */
export interface Surfaces {
  /** Opens the card of a number that the pointer rests on. */
  readonly open: (number: PageNumber, pointer: Point) => void
  /** Opens the card of what an element is all about: a field that nobody can write into, a picture. */
  readonly openElement: (element: Element, pointer: Point, by?: 'pointer' | 'keyboard') => void
  /** Opens the card of the number after the one that is open, with the focus in it. */
  readonly next: () => void
  /** Opens the card of what is selected, a number that was found or not. */
  readonly openSelected: () => void
  readonly showBar: (view: BarView | null) => void
}

export interface Meeting {
  /** Ends the script that was put into this frame, by this version or the last. */
  readonly script: AbortController
  /** The elements over the page that are ours. */
  readonly hosts: WeakSet<Node>
  /** By whom another language is learnt, once card and call bar are there. */
  teach?: (lesson: Lesson) => void
  /** The numbers of this frame, in any order, for whoever lists those of a tab. */
  numbers?: SurfaceParts['numbers']
  createSurfaces?: (parts: SurfaceParts) => Surfaces
}

/** What the scripts of one frame share, under our own names. */
export type MeetingPlace = typeof globalThis & {
  cordboard?: Meeting
  /** What is said here. Not part of the meeting: the page's script may begin anew before card and bar come. */
  cordboardLesson?: Lesson
  /** Where a person has moved the pointer to, if it is still there and pressed nothing, however often our work begins anew. */
  cordboardPointer?: Point | undefined
}
export const meetingPlace: MeetingPlace = globalThis
