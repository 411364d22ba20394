import { describe, expect, it } from 'vitest'
import { openreceptionCapabilities } from '../../../../lib/connectors/openreception/capabilities.ts'
import {
  callUrl,
  notificationUrl,
  openreceptionConfig,
  userUrl,
} from '../../../../lib/connectors/openreception/config.ts'
import { SERVICES } from '../../../../lib/telephony/commands.ts'

const config = (more: object = {}) =>
  openreceptionConfig.parse({ system: 'openreception', server: 'host:4242', agent: '7', ...more })

describe('a connection to OpenReception', () => {
  it('needs a server and an agent, and finds the rest', () => {
    expect(config()).toMatchObject({ dialect: 'find', server: 'https://host:4242', basePath: '' })
    expect(openreceptionConfig.safeParse({ ...config(), agent: '' }).success).toBe(false)
    expect(openreceptionConfig.safeParse({ ...config(), basePath: '/a b' }).success).toBe(false)
    expect(openreceptionConfig.safeParse({ ...config(), userServer: 'ftp://x' }).success).toBe(
      false,
    )
  })

  it('looks for the other services on their documented ports beside a call server on its own', () => {
    expect(notificationUrl(config(), 'openreception')).toBe('https://host:4200')
    expect(notificationUrl(config(), 'alice')).toBe('https://host:4242')
    expect(userUrl(config())).toBe('https://host:4030')
  })

  it('looks for them at the call server’s own address where that has another port', () => {
    const elsewhere = config({ server: 'http://127.0.0.1:8899', basePath: '/openreception/b2' })
    expect(notificationUrl(elsewhere, 'openreception')).toBe(callUrl(elsewhere))
    expect(userUrl(elsewhere)).toBe('http://127.0.0.1:8899/openreception/b2')
  })

  it('looks for them where the settings say', () => {
    const told = config({ notificationServer: 'http://n:1/events/', userServer: 'u:2' })
    expect(notificationUrl(told, 'openreception')).toBe('http://n:1/events')
    expect(userUrl(told)).toBe('https://u:2')
  })
})

describe('what OpenReception can do', () => {
  const able = (dialect: 'wiki' | 'alice' | 'openreception', more: object = {}) => {
    const { services } = openreceptionCapabilities(config(more), dialect)
    return SERVICES.filter((name) => services[name].by === 'server')
  }
  const everywhere = [
    'clearConnection',
    'retrieveCall',
    'consultationCall',
    'alternateCall',
    'reconnectCall',
    'transferCall',
    'parkCall',
    'pickupCall',
    'snapshotDevice',
  ]

  it('is what section 3 has a request for, and no more', () => {
    expect(able('wiki').toSorted()).toEqual([...everywhere, 'makeCall'].toSorted())
    const whole = { reception: '1', dialplan: '12340001' }
    expect(able('alice', whole).toSorted()).toEqual([...everywhere, 'makeCall'].toSorted())
    expect(able('openreception', whole).toSorted()).toEqual(
      [...everywhere, 'makeCall', 'setAgentState'].toSorted(),
    )
  })

  it('leaves out what the settings lack something for', () => {
    expect(able('alice')).not.toContain('makeCall')
    expect(able('alice')).toContain('consultationCall')
    expect(able('alice', { contact: '' })).not.toContain('consultationCall')
    expect(able('openreception', { reception: '1' })).not.toContain('consultationCall')
  })

  it('lets only the wiki’s server ask for an active call that was dialled', () => {
    const rule = (dialect: 'wiki' | 'alice' | 'openreception') =>
      openreceptionCapabilities(config(), dialect).transfersToDialledOnly
    expect([rule('wiki'), rule('alice'), rule('openreception')]).toEqual([true, false, false])
  })
})
