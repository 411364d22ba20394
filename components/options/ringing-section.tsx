/** How a call that rings is told of. */
import type { RingingSettings } from '../../lib/settings/services.ts'
import { say } from '../../lib/wording/say.ts'
import { CheckField, ChoiceField, Field } from '../field.tsx'
import { WarningIcon } from '../icons.tsx'
import type { OptionsCallbacks } from './callbacks.ts'

/** What this browser can say of tones and notifications. */
export interface SoundFacts {
  /** `undefined`: this browser lets no extension choose one. Empty ids mean the names are not told yet. */
  readonly devices: readonly { readonly id: string; readonly name: string }[] | undefined
  /** The browser has not been allowed to name them. */
  readonly hidden: boolean
  /** The browser or the system lets no notification of ours through. */
  readonly forbidden: boolean
  readonly testing: boolean
}

export interface RingingSectionProps {
  readonly ringing: RingingSettings
  readonly sound: SoundFacts
  readonly callbacks: Pick<
    OptionsCallbacks,
    'onSettings' | 'onTestTone' | 'onTestNotice' | 'onNameDevices'
  >
}

export function RingingSection({ ringing, sound, callbacks }: RingingSectionProps) {
  const change = (part: Partial<RingingSettings>) =>
    callbacks.onSettings({ ringing: { ...ringing, ...part } })
  return (
    <section aria-labelledby="ringing">
      <h2 id="ringing">{say('ring.title')}</h2>
      <CheckField
        role="switch"
        label={say('ring.quiet')}
        hint={say('ring.quiet.hint')}
        checked={ringing.doNotDisturb}
        onChange={(on) => change({ doNotDisturb: on })}
      />
      <CheckField
        role="switch"
        label={say('ring.sound')}
        checked={ringing.sound}
        onChange={(on) => change({ sound: on })}
      />
      <Field label={say('ring.volume')}>
        {(ties) => (
          <input
            {...ties}
            type="range"
            name="volume"
            min={0}
            max={100}
            step={5}
            value={Math.round(ringing.volume * 100)}
            onChange={(event) => change({ volume: Number(event.currentTarget.value) / 100 })}
          />
        )}
      </Field>
      <Device ringing={ringing} sound={sound} change={change} onName={callbacks.onNameDevices} />
      <div class="buttons">
        <button
          type="button"
          class="button plain"
          aria-pressed={sound.testing}
          onClick={callbacks.onTestTone}
        >
          <span class="label">{say(sound.testing ? 'ring.test.stop' : 'ring.test')}</span>
        </button>
        <button type="button" class="button plain" onClick={callbacks.onTestNotice}>
          <span class="label">{say('ring.notice.test')}</span>
        </button>
      </div>
      <div role="status">
        {sound.forbidden ? <Warning text={say('ring.notice.forbidden')} /> : null}
      </div>
      <p class="quiet">{say('ring.notice.meaning')}</p>
    </section>
  )
}

interface DeviceProps {
  readonly ringing: RingingSettings
  readonly sound: SoundFacts
  readonly change: (part: Partial<RingingSettings>) => void
  readonly onName: () => void
}

function Device({ ringing, sound, change, onName }: DeviceProps) {
  const { devices, hidden } = sound
  const { device } = ringing
  if (devices === undefined) return <p class="quiet">{say('ring.device.cannot')}</p>
  const isAbsent = device !== null && !devices.some(({ id }) => id === device.id)
  const isGone = isAbsent && !hidden
  const listed = isAbsent ? [...devices, device] : devices
  return (
    <>
      <ChoiceField
        name="device"
        label={say('ring.device')}
        value={device?.id ?? ''}
        options={[
          { value: '', label: say('ring.device.standard') },
          ...listed.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChoice={(id) => change({ device: listed.find((one) => one.id === id) ?? null })}
      />
      {isGone ? <Warning text={say('ring.device.gone', { device: device?.name ?? '' })} /> : null}
      {hidden ? (
        <div class="buttons">
          <button type="button" class="button plain" onClick={onName}>
            <span class="label">{say('ring.device.name')}</span>
          </button>
          <p class="quiet">{say('ring.device.name.hint')}</p>
        </div>
      ) : null}
    </>
  )
}

const Warning = ({ text }: { readonly text: string }) => (
  <p class="field-warning">
    <WarningIcon />
    {text}
  </p>
)
