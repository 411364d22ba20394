import { parseHTML } from 'linkedom'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { letterOf } from '../../../components/panel/letter.ts'

const { document, Element } = parseHTML(
  '<!doctype html><body><input id="text"><input id="box" type="checkbox"><textarea></textarea><select></select><button></button><dialog><button id="inside"></button></dialog></body>',
)

beforeEach(() => vi.stubGlobal('Element', Element))
afterEach(() => vi.unstubAllGlobals())

const pressed = (key: string, more: Partial<Parameters<typeof letterOf>[0]> = {}) =>
  letterOf({
    key,
    code: '',
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    repeat: false,
    isComposing: false,
    defaultPrevented: false,
    target: document.body,
    ...more,
  })
const on = (selector: string) => pressed('a', { target: document.querySelector(selector) })

describe('a key', () => {
  test('is one of the single keys, large or small, on a keyboard of any script', () => {
    expect(pressed('a')).toBe('a')
    expect(pressed('A')).toBe('a')
    expect(pressed('?')).toBe('?')
    expect(pressed('ф', { code: 'KeyA' })).toBe('a')
    expect(pressed('Enter', { code: 'Enter' })).toBeUndefined()
  })

  test('is not one where somebody writes or chooses', () => {
    for (const selector of ['#text', 'textarea', 'select', '#inside'])
      expect(on(selector)).toBeUndefined()
    for (const selector of ['#box', 'button']) expect(on(selector)).toBe('a')
  })

  test('is not one with another key, held down, in the middle of a word, or used already', () => {
    for (const state of [
      'ctrlKey',
      'metaKey',
      'altKey',
      'repeat',
      'isComposing',
      'defaultPrevented',
    ] as const)
      expect(pressed('a', { [state]: true })).toBeUndefined()
  })
})
