/** What is said of the screen pop: the CRM's page of a caller, opened by itself. */
import type { pop as english } from '../en/pop.ts'
import type { Translated } from '../say.ts'

export const pop = {
  'pop.title': '来电弹屏',
  'pop.meaning':
    '自动在您的 CRM 中打开来电者的页面：如果 CRM 标签页中没有未保存的内容，就在其中打开；否则在新标签页中打开。',
  'pop.on': '打开来电者的页面',
  'pop.when': '时机',
  'pop.when.alerting': '振铃时',
  'pop.when.answered': '接听后',
  'pop.calls': '适用的通话',
  'pop.calls.inbound': '来电',
  'pop.calls.all': '所有通话',
  'pop.template': '网址',
  'pop.template.hint': '通话的字段写在花括号中，例如 {example}。可用字段：{fields}。',
  'pop.withheld': '号码被隐藏时的网址',
  'pop.withheld.hint': '留空则不打开任何页面。',
  'pop.inFront': '将标签页切换到前台',
  'pop.try': '用此号码试一试',
  'pop.try.queue': '以及此队列',
  'pop.try.open': '打开',
  'pop.failed': '无法打开来电者的页面。{why}',
  'pop.fault.template': '无法识别网址中的花括号。每个字段应单独写在花括号中，例如 {example}。',
  'pop.fault.field': '通话没有名为“{name}”的字段。可用字段：{fields}。',
  'pop.fault.address': '这样得不到有效网址。网址应以 https:// 和 CRM 网站的名称开头。',
  'pop.fault.scheme': '只会打开以 https:// 或 http:// 开头的网址。',
  'pop.fault.password': '网址的 @ 之前含有用户名或密码，请删除。',
} as const satisfies Translated<typeof english>
