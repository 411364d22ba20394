import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { callLog, loggedCalls } from '../data/calls.ts'
import { type Column, columns, startedColumn } from './call-columns.tsx'
import { useVisibleRows } from './virtual-rows.ts'

const rowHeight = 40

type Sorting = { readonly column: Column; readonly descending: boolean }

const useTicks = (running: boolean): number => {
  const [ticks, setTicks] = useState(0)
  useEffect(() => {
    if (!running) return
    const timer = setInterval(() => setTicks((count) => count + 1), 1_000)
    return () => clearInterval(timer)
  }, [running])
  return ticks
}

const ColumnHead = ({
  column,
  sorting,
  onSort,
}: {
  column: Column
  sorting: Sorting
  onSort: (sorting: Sorting) => void
}) => {
  const sorted = sorting.column.id === column.id
  return (
    <th
      scope="col"
      data-column={column.id}
      aria-sort={sorted ? (sorting.descending ? 'descending' : 'ascending') : 'none'}
    >
      <button
        type="button"
        data-testid={`sort-${column.id}`}
        onClick={() => onSort({ column, descending: sorted && !sorting.descending })}
      >
        {column.label}
      </button>
    </th>
  )
}

const Gap = ({ height }: { height: number }) => (
  <tr class="gap">
    <td colSpan={columns.length} style={{ height: `${height}px` }} />
  </tr>
)

/** 2,000 calls of which only those in sight are in the document, in rows that are used again. */
export const CallLog = () => {
  const [live, setLive] = useState(false)
  const [sorting, setSorting] = useState<Sorting>({ column: startedColumn, descending: true })
  const newCalls = useTicks(live)
  const scroller = useRef<HTMLDivElement>(null)
  const { first, count, above, below } = useVisibleRows(scroller, loggedCalls, rowHeight)

  const log = useMemo(() => callLog(newCalls), [newCalls])
  const now = (log.at(-1)?.startedAt ?? 0) + 30_000
  const sorted = useMemo(() => {
    const ascending = log.toSorted(sorting.column.compare)
    return sorting.descending ? ascending.reverse() : ascending
  }, [log, sorting])

  useEffect(() => {
    document.title = 'Call log · Harbour CRM'
  }, [])

  return (
    <main class="page fixed">
      <header class="page-head">
        <h1>Call log</h1>
        <output data-testid="call-count">
          {newCalls === 0 ? '2,000 calls' : `2,000 calls, ${newCalls} new`}
        </output>
        <label class="switch">
          <input
            type="checkbox"
            role="switch"
            checked={live}
            aria-checked={live}
            data-testid="live-toggle"
            onChange={(event) => setLive(event.currentTarget.checked)}
          />
          Live
        </label>
      </header>
      <div class="call-scroller" ref={scroller} data-testid="call-scroller">
        <table class="calls" aria-rowcount={loggedCalls + 1} data-testid="call-table">
          <thead>
            <tr aria-rowindex={1}>
              {columns.map((column) => (
                <ColumnHead key={column.id} column={column} sorting={sorting} onSort={setSorting} />
              ))}
            </tr>
          </thead>
          <tbody>
            <Gap key="above" height={above} />
            {sorted.slice(first, first + count).map((call, index) => (
              <tr
                key={(first + index) % count}
                aria-rowindex={first + index + 2}
                data-testid={`call-row-${first + index}`}
              >
                {columns.map((column) => (
                  <td key={column.id} data-column={column.id}>
                    {column.cell(call, now)}
                  </td>
                ))}
              </tr>
            ))}
            <Gap key="below" height={below} />
          </tbody>
        </table>
      </div>
    </main>
  )
}
