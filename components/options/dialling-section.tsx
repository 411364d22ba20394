/** How numbers are dialled, and which are not, or only after a question. */
import { CAUTION_REASONS, type Caution, type CautionReason } from '../../lib/dialling/cautions.ts'
import type { Settings } from '../../lib/settings/schema.ts'
import { say } from '../../lib/wording/say.ts'
import { ChoiceField } from '../field.tsx'
import type { OptionsCallbacks } from './callbacks.ts'
import { DialTester } from './dial-tester.tsx'
import {
  lengthsFault,
  listFault,
  prefixFault,
  readLengths,
  readRules,
  rulesFault,
  writeRules,
} from './dialling-rules.ts'
import { KeptField, linesOf } from './kept-field.tsx'
import { SiteRegions } from './site-regions.tsx'

export interface DiallingSectionProps {
  readonly settings: Pick<Settings, 'region' | 'dialling'>
  readonly callbacks: Pick<OptionsCallbacks, 'onSettings' | 'onTryDialling'>
}

/** For each reason, what can be chosen. */
const CHOICES: Readonly<Record<CautionReason, readonly Caution[]>> = {
  emergency: ['ask', 'refuse', 'allow'],
  premium: ['ask', 'askFirstTime', 'refuse', 'allow'],
  international: ['allow', 'askFirstTime', 'ask', 'refuse'],
  listed: ['refuse', 'ask'],
}

export function DiallingSection({ settings, callbacks }: DiallingSectionProps) {
  const { region, dialling } = settings
  const { extensions, outsideLine, carrier, rewrites, cautions, never, siteRegions } = dialling
  const change = (part: Partial<Settings['dialling']>) =>
    callbacks.onSettings({ dialling: { ...dialling, ...part } })
  return (
    <section aria-labelledby="dialling">
      <h2 id="dialling">{say('rules.title')}</h2>
      <KeptField
        name="extensions"
        label={say('rules.extensions')}
        hint={say('rules.extensions.hint')}
        value={extensions.join(', ')}
        faultOf={lengthsFault}
        onKeep={(text) => change({ extensions: [...new Set(readLengths(text))] })}
      />
      <div class="side-by-side">
        <KeptField
          name="outside-line"
          label={say('rules.outside')}
          hint={say('rules.outside.hint')}
          inputMode="tel"
          value={outsideLine}
          faultOf={prefixFault}
          onKeep={(text) => change({ outsideLine: text.trim() })}
        />
        <KeptField
          name="carrier"
          label={say('rules.carrier')}
          hint={say('rules.carrier.hint')}
          inputMode="tel"
          value={carrier}
          faultOf={prefixFault}
          onKeep={(text) => change({ carrier: text.trim() })}
        />
      </div>
      <SiteRegions
        region={region}
        siteRegions={siteRegions}
        onChange={(next) => change({ siteRegions: next })}
      />
      <div class="side-by-side">
        {CAUTION_REASONS.map((reason) => (
          <ChoiceField
            key={reason}
            name={`caution-${reason}`}
            label={say(`rules.caution.${reason}`)}
            value={cautions[reason]}
            options={CHOICES[reason].map((value) => ({
              value,
              label: say(`rules.caution.${value}`),
            }))}
            onChoice={(chosen) => {
              const caution = CHOICES[reason].find((one) => one === chosen)
              if (caution !== undefined) change({ cautions: { ...cautions, [reason]: caution } })
            }}
          />
        ))}
      </div>
      <KeptField
        name="never"
        label={say('rules.never')}
        hint={say('rules.never.hint')}
        rows={3}
        value={never.join('\n')}
        faultOf={listFault}
        onKeep={(text) => change({ never: [...linesOf(text)] })}
      />
      <KeptField
        name="rewrites"
        label={say('rules.rewrites')}
        hint={say('rules.rewrites.hint')}
        rows={3}
        value={writeRules(rewrites)}
        faultOf={rulesFault}
        onKeep={(text) => change({ rewrites: [...readRules(text)] })}
      />
      <DialTester
        dialling={dialling}
        region={region}
        sites={Object.keys(siteRegions)}
        onTry={callbacks.onTryDialling}
      />
    </section>
  )
}
