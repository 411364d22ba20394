/** The other design, for comparison: the page's part with the numbering plans in the page itself. */
import { createAnswers } from '../../../lib/page/answers.ts'
import { createMarks } from '../../../lib/page/mark.ts'
import { readPage } from '../../../lib/page/page-reader.ts'

const answers = createAnswers()

const { numbers } = readPage({
  window,
  find: async (questions) => answers(questions, 'DK'),
  fewestDigits: undefined,
  shadowRootOf: (element) => element.shadowRoot,
  styleOf: (element) => window.getComputedStyle(element),
  isOurs: () => false,
  marks: createMarks('cordboard-number'),
  signal: new AbortController().signal,
})
Object.assign(globalThis, { allNumbers: numbers })
