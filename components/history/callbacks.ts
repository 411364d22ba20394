/** What the history asks of who mounts it. */
import type { CallRecord, Remarks } from '../../lib/journal/record.ts'
import type { Fact } from '../../lib/journal/words.ts'

export interface Wanted {
  readonly text: string
  readonly fact?: Fact | undefined
}

export interface HistoryCallbacks {
  readonly onSearch: (wanted: Wanted) => void
  readonly onMore: () => void
  /** The press goes along: who sends can see whether a person made it. */
  readonly onCall: (record: CallRecord, event: MouseEvent) => void
  readonly onCalledBack: (record: CallRecord) => void
  /** Resolves when it is kept. */
  readonly onRemark: (record: CallRecord, remarks: Remarks) => Promise<void>
  readonly onExport: (form: 'csv' | 'json') => void
  readonly onWipe: () => void
}
