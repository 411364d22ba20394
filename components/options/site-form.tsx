/** Where a person enters one site more. */
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { say } from '../../lib/wording/say.ts'
import { TextField } from '../field.tsx'
import { readSite } from './dialling-rules.ts'

export interface SiteFormProps {
  /** Of the field for the site. */
  readonly name: string
  readonly label: string
  /** What else is said of the site. */
  readonly children?: ComponentChildren
  readonly onAdd: (origin: string) => void
}

export function SiteForm({ name, label, children, onAdd }: SiteFormProps) {
  const [site, setSite] = useState('')
  const [tried, setTried] = useState(false)
  const origin = readSite(site)
  return (
    <form
      class="side-by-side"
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (origin === undefined) return
        onAdd(origin)
        setSite('')
        setTried(false)
      }}
    >
      <TextField
        name={name}
        label={label}
        inputMode="url"
        value={site}
        onText={(text) => {
          setSite(text)
          setTried(false)
        }}
        error={tried && origin === undefined ? say('rules.sites.fault') : undefined}
      />
      {children}
      <div class="buttons">
        <button type="submit" class="button plain">
          <span class="label">{say('rules.sites.add')}</span>
        </button>
      </div>
    </form>
  )
}
