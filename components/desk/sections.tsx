/** The parts of the toolbar below the calls: as tabs where there is little room, else one below the other. */
import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { DownIcon, type Icon } from '../icons.tsx'

export interface Section {
  readonly id: string
  readonly title: string
  readonly icon: Icon
  /** How many things are in it, where that is worth a look. */
  readonly count?: number
  readonly content: ComponentChildren
}

export interface TabsProps {
  readonly sections: readonly Section[]
  /** The one that is shown first, with the keyboard in its first field. */
  readonly begin?: string | undefined
}

/** One section needs no tab. */
export function Tabs({ sections, begin }: TabsProps) {
  const [chosen, setChosen] = useState<string>()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => setChosen(begin), [begin])
  useEffect(() => {
    if (begin !== undefined && chosen === begin) place.current?.querySelector('input')?.focus()
  }, [begin, chosen])
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const shown = sections.find((section) => section.id === chosen) ?? sections[0]
  if (shown === undefined) return null
  if (sections.length === 1)
    return (
      <div ref={place} class="section">
        {shown.content}
      </div>
    )
  const step = (by: number) => {
    const next = sections.at((sections.indexOf(shown) + by) % sections.length)
    if (next === undefined) return
    setChosen(next.id)
    list.current?.querySelector<HTMLElement>(`[data-id="${next.id}"]`)?.focus()
  }
  return (
    <div ref={place} class="section">
      <div
        ref={list}
        class="tabs"
        role="tablist"
        onKeyDown={(event) => {
          if (event.key === 'ArrowRight') step(1)
          else if (event.key === 'ArrowLeft') step(-1)
          else return
          event.preventDefault()
        }}
      >
        {sections.map((section) => (
          <button
            key={section.id}
            type="button"
            class="tab"
            role="tab"
            data-id={section.id}
            id={`${id}-${section.id}`}
            aria-selected={section === shown}
            aria-controls={`${id}-panel`}
            tabIndex={section === shown ? 0 : -1}
            onClick={() => setChosen(section.id)}
          >
            <section.icon />
            <span>{section.title}</span>
            <Count count={section.count} />
          </button>
        ))}
      </div>
      <div id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${shown.id}`}>
        {shown.content}
      </div>
    </div>
  )
}

export function Stack({ sections }: { readonly sections: readonly Section[] }) {
  return (
    <>
      {sections.map((section) => (
        <details key={section.id} class="section" data-section={section.id} open>
          <summary class="section-title">
            <section.icon />
            <h2>{section.title}</h2>
            <Count count={section.count} />
            <DownIcon />
          </summary>
          {section.content}
        </details>
      ))}
    </>
  )
}

const Count = ({ count }: { readonly count: number | undefined }) =>
  count === undefined || count === 0 ? null : <span class="count">{count}</span>
