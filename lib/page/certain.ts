/** What in a page's markup names a number, so that it is certain whatever the text says. */

import { numberOfLink } from '../dialling/tel-uri.ts'
import { FEWEST_DIGITS } from './gate.ts'

/** What a number may be long when it is asked for (lib/channel). */
const LONGEST_NUMBER = 100

/** As often something else: believed only when its value is written as a whole number of a telephone. */
const ANY_NUMBER_ATTRIBUTE = 'data-number'
/** In which CRMs keep the number of an element. */
const ATTRIBUTES = 'phone phone-number phonenumber tel telephone mobile number'
  .split(' ')
  .map((name) => `data-${name}`)

const LINK = 'a:is([href^="tel:" i],[href^="callto:" i],[href^="sip" i])'

/**
 * Selectors that together find every element with a certain number. Asked one by one, because browsers
 * answer a lone attribute selector many times as fast as a list.
 */
export const CERTAIN: readonly string[] = [LINK, ...ATTRIBUTES.map((name) => `[${name}]`)]

/** The same in one question, for a small part of a page. */
export const ALL_CERTAIN = CERTAIN.join()

const WRITTEN_AS_NUMBER = /^\+?[\d\s().\-/]{2,30}$/

/** The number that an element's markup names: a `tel:` URI, or the number as the attribute has it. */
export function certainNumber(element: Element): string | undefined {
  const number = element.localName === 'a' ? linkedNumber(element) : undefined
  return number ?? attributedNumber(element)
}

/** Fields that show something and let nobody write. */
const READ_ONLY = 'input:is([readonly],:disabled):not([type=password])'

/** The nearest element around, itself included, whose markup names a number. */
export function certainElementAround(element: Element): Element | null {
  const around = element.closest(ALL_CERTAIN)
  return around && certainNumber(around) ? around : null
}

/** The element around that has no text of its own and may be all about a number: a field, a picture. */
export function wordlessAround(element: Element): Element | null {
  if (element.matches(READ_ONLY)) return element
  const around = certainElementAround(element)
  return around?.textContent?.trim() === '' ? around : null
}

function linkedNumber(link: Element): string | undefined {
  const read = numberOfLink(link.getAttribute('href') ?? '')
  return read && read.length <= LONGEST_NUMBER ? read : undefined
}

function attributedNumber(element: Element): string | undefined {
  if (!element.hasAttributes()) return undefined
  for (const name of ATTRIBUTES) {
    const value = element.getAttribute(name)?.trim() ?? ''
    const fewest = name === ANY_NUMBER_ATTRIBUTE ? FEWEST_DIGITS : 2
    if (WRITTEN_AS_NUMBER.test(value) && value.replace(/\D/g, '').length >= fewest) return value
  }
  return undefined
}
