/** Which page of the CRM is opened for a call, and when; and a place to try it. */
import { useState } from 'preact/hooks'
import { namesIn, popAddress } from '../../lib/screen-pop/address.ts'
import { numberFields, POP_FIELDS, type PopFields } from '../../lib/screen-pop/fields.ts'
import { POP_CALLS, POP_MOMENTS, type ScreenPop } from '../../lib/settings/services.ts'
import { say } from '../../lib/wording/say.ts'
import { CheckField, TextField } from '../field.tsx'
import { OpenOutIcon, WarningIcon } from '../icons.tsx'
import type { OptionsCallbacks } from './callbacks.ts'
import { KeptField } from './kept-field.tsx'
import { RadioGroup } from './radio-group.tsx'

export interface ScreenPopSectionProps {
  readonly screenPop: ScreenPop
  readonly region: string
  readonly callbacks: Pick<OptionsCallbacks, 'onScreenPop' | 'onOpenAddress'>
}

const FIELDS = POP_FIELDS.join(', ')
const EXAMPLE = 'https://crm.example.com/search{?number}'
const SAMPLE = '+4583509040'

export function ScreenPopSection({ screenPop, region, callbacks }: ScreenPopSectionProps) {
  const { on, when, calls, template, withheld, inFront } = screenPop
  const change = (part: Partial<ScreenPop>) => callbacks.onScreenPop({ ...screenPop, ...part })
  return (
    <section aria-labelledby="screen-pop">
      <h2 id="screen-pop">{say('pop.title')}</h2>
      <p class="quiet">{say('pop.meaning')}</p>
      <CheckField
        role="switch"
        label={say('pop.on')}
        checked={on}
        onChange={(next) => change({ on: next })}
      />
      <KeptField
        name="pop-template"
        label={say('pop.template')}
        hint={say('pop.template.hint', { fields: FIELDS, example: EXAMPLE })}
        inputMode="url"
        value={template}
        faultOf={(text) => faultOf(text, region)}
        onKeep={(text) => change({ template: text.trim() })}
      />
      <KeptField
        name="pop-withheld"
        label={say('pop.withheld')}
        hint={say('pop.withheld.hint')}
        inputMode="url"
        value={withheld}
        faultOf={(text) => faultOf(text, region)}
        onKeep={(text) => change({ withheld: text.trim() })}
      />
      <div class="side-by-side">
        <RadioGroup
          name="pop-when"
          label={say('pop.when')}
          value={when}
          options={POP_MOMENTS.map((value) => ({ value, label: say(`pop.when.${value}`) }))}
          onChoice={(chosen) => change({ when: chosen })}
        />
        <RadioGroup
          name="pop-calls"
          label={say('pop.calls')}
          value={calls}
          options={POP_CALLS.map((value) => ({ value, label: say(`pop.calls.${value}`) }))}
          onChoice={(chosen) => change({ calls: chosen })}
        />
      </div>
      <CheckField
        label={say('pop.inFront')}
        checked={inFront}
        onChange={(next) => change({ inFront: next })}
      />
      {template === '' ? null : (
        <PopTester template={template} region={region} onOpen={callbacks.onOpenAddress} />
      )}
    </section>
  )
}

interface PopTesterProps {
  readonly template: string
  readonly region: string
  readonly onOpen: (address: string) => void
}

function PopTester({ template, region, onOpen }: PopTesterProps) {
  const [number, setNumber] = useState(SAMPLE)
  const [queue, setQueue] = useState('')
  const fields = { ...sampleFields(number, region), queue, name: '', data: '' }
  const known = Object.fromEntries(Object.entries(fields).filter(([, value]) => value))
  const made = popAddress(template, known)
  return (
    <div class="tester">
      <div class="side-by-side">
        <TextField
          name="pop-number"
          label={say('pop.try')}
          inputMode="tel"
          value={number}
          onText={setNumber}
        />
        <TextField name="pop-queue" label={say('pop.try.queue')} value={queue} onText={setQueue} />
      </div>
      <div role="status">
        {made.ok ? (
          <p class="address">{made.address}</p>
        ) : (
          <p class="field-error">
            <WarningIcon />
            {say(`pop.fault.${made.fault}`, { example: '{number}' })}
          </p>
        )}
      </div>
      {made.ok ? (
        <div class="buttons">
          <button type="button" class="button plain" onClick={() => onOpen(made.address)}>
            <OpenOutIcon />
            <span class="label">{say('pop.try.open')}</span>
          </button>
        </div>
      ) : null}
    </div>
  )
}

const sampleFields = (number: string, region: string): PopFields => {
  const found = Object.entries(numberFields(number.trim() || undefined, region))
  return { direction: 'inbound', agent: '12', call: '1', ...Object.fromEntries(found) }
}

/** What is wrong with a template, seen with a call of which everything is known. */
function faultOf(text: string, region: string): string | undefined {
  if (text.trim() === '') return undefined
  const names: readonly string[] = POP_FIELDS
  const all = Object.fromEntries(names.map((name) => [name, 'x']))
  const made = popAddress(text, { ...all, ...sampleFields(SAMPLE, region) })
  if (!made.ok) return say(`pop.fault.${made.fault}`, { example: '{number}' })
  const unknown = namesIn(text).find((name) => !names.includes(name))
  return unknown === undefined
    ? undefined
    : say('pop.fault.field', { name: unknown, fields: FIELDS })
}
