/** What the popup says. */
import type { popup as english } from '../en/popup.ts'
import type { Translated } from '../say.ts'

export const popup = {
  'popup.dial.label': '要呼叫、咨询或转接的号码',
  'popup.noCalls': '没有通话。',
  'popup.noCalls.hint': '队列中分配给您的电话会自动出现在这里。',
  'popup.noCalls.hall': '来电在下方排队，等您接入。',
  'popup.noCalls.notReady': '示闲后，队列中的电话才会分配给您。',
  'popup.calls': '通话',
  'popup.site.on': '{site} 上的号码可点击',
  'popup.site.off': '让 {site} 上的号码可点击',
  'popup.site.none': 'Cordboard 无法处理此页面上的号码。',
  'popup.bar': '在网页上显示通话栏',
  'popup.rawAnswer': '复制原始响应',
  'popup.rawAnswer.copied': '已复制',
  'popup.whichCalls': '这里会显示哪些电话',
  'popup.more': '更多',
  'popup.region': '不带国际区号的号码属于',
  'addressBar.empty': '请输入姓名或号码。',
  'addressBar.nobody': '没有名为“{text}”的联系人。',
  'addressBar.several': '请选择您要联系的人。',
  'popup.panel': '在侧边栏中打开',
  'popup.settings': '设置',
} as const satisfies Translated<typeof english>
