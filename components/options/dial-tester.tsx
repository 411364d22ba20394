/** Shows, step by step, what would be dialled for a number. */
import { useEffect, useState } from 'preact/hooks'
import { formatNumber } from '../../lib/dialling/numbers.ts'
import type { DialPlan, DialStep } from '../../lib/dialling/plan.ts'
import type { Dialling } from '../../lib/settings/dialling.ts'
import { say, sayProblem } from '../../lib/wording/say.ts'
import { ChoiceField, TextField } from '../field.tsx'
import { CheckIcon, WarningIcon } from '../icons.tsx'
import type { OptionsCallbacks } from './callbacks.ts'
import { siteName } from './site-name.ts'

export interface DialTesterProps {
  /** What is in force: when it changes the number is tried anew. */
  readonly dialling: Dialling
  readonly region: string
  /** Origins with a country of their own. */
  readonly sites: readonly string[]
  readonly onTry: OptionsCallbacks['onTryDialling']
}

export function DialTester({ dialling, region, sites, onTry }: DialTesterProps) {
  const [number, setNumber] = useState('')
  const [site, setSite] = useState('')
  const [plan, setPlan] = useState<DialPlan | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rules in force decide, and not who asks.
  useEffect(() => {
    let wanted = true
    const asked = number.trim() === '' ? Promise.resolve(null) : onTry(number, site || undefined)
    void asked.then((next) => {
      if (wanted) setPlan(next)
    })
    return () => {
      wanted = false
    }
  }, [number, site, dialling, region])
  return (
    <div class="tester">
      <TextField
        name="try-number"
        label={say('rules.try')}
        hint={say('rules.try.hint')}
        inputMode="tel"
        value={number}
        onText={(text) => setNumber(text.slice(0, 100))}
      />
      {sites.length === 0 ? null : (
        <ChoiceField
          name="try-site"
          label={say('rules.try.site')}
          value={site}
          options={[
            { value: '', label: say('rules.try.nowhere') },
            ...sites.map((origin) => ({ value: origin, label: siteName(origin) })),
          ]}
          onChoice={setSite}
        />
      )}
      <div role="status">{plan === null ? null : <Steps plan={plan} region={region} />}</div>
    </div>
  )
}

function Steps({ plan, region }: { readonly plan: DialPlan; readonly region: string }) {
  return (
    <>
      <ol class="steps">
        {plan.steps.map((step, i) => (
          <li key={i} data-kind={step.kind}>
            {sentenceOf(step, region)}
          </li>
        ))}
      </ol>
      {plan.ok ? (
        <p class="field-good">
          <CheckIcon />
          {say(plan.question === undefined ? 'rules.result' : 'rules.result.asked', {
            number: plan.number,
          })}
        </p>
      ) : (
        <p class="field-error">
          <WarningIcon />
          {sayProblem(plan.problem)}
        </p>
      )}
    </>
  )
}

function sentenceOf(step: DialStep, region: string): string {
  const rule = 'rule' in step ? String(step.rule + 1) : ''
  switch (step.kind) {
    case 'read':
      return say(`rules.step.read.${step.as}`, { number: formatNumber(step.number, region) })
    case 'rewrote':
    case 'wentBack':
    case 'undialable':
      return say(`rules.step.${step.kind}`, { rule, number: step.number })
    case 'noMatch':
    case 'broken':
      return say(`rules.step.${step.kind}`, { rule })
    case 'exit':
    case 'outside':
      return say(`rules.step.${step.kind}`, { number: step.number })
    case 'care':
      return say(`rules.step.care.${step.care.caution}`, {
        number: step.number,
        kind: say(`rules.caution.${step.care.reason}`),
      })
  }
}
