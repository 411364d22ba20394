/** What is said of how a number is dialled, and of the question before it. */
import type { dialling as english } from '../en/dialling.ts'
import type { Translated } from '../say.ts'

export const dialling = {
  'dial.ask.title': '要拨打 {number} 吗？',
  'dial.ask.emergency': '这是紧急号码。误拨会占用线路，让急需帮助的人打不进来。',
  'dial.ask.listed': '此号码在您的禁呼名单中。',
  'dial.ask.premium': '这是高资费号码，通话会产生额外费用。',
  'dial.ask.international': '此号码属于其他国家或地区，通话费用可能更高。',
  'dial.ask.no': '不拨打',
  'dial.ask.popup': '{title}{text}请打开 Cordboard 作出选择。',
  'dial.refused.emergency':
    '{number} 是紧急号码，您的设置不允许 Cordboard 拨打。请直接用话机拨打。',
  'dial.refused.listed': '{number} 在您的禁呼名单中，未拨打。',
  'dial.refused.premium': '{number} 是高资费号码，您的设置不允许拨打。',
  'dial.refused.international': '{number} 属于其他国家或地区，您的设置不允许拨打。',
} as const satisfies Translated<typeof english>
