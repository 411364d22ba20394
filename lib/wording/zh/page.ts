/** What is said in pages: card, call bar, menu. */
import type { page as english } from '../en/page.ts'
import type { Translated } from '../say.ts'

export const page = {
  'page.card.label': '电话号码 {number}',
  'page.card.dialled': '实际拨打 {number}',
  'page.card.loading': '请稍候…',
  'page.card.close': '关闭',
  'page.card.not': '不是电话号码',
  'page.card.is': '在此网站始终标出这类号码',
  'menu.teach': '这是电话号码',
  'page.card.covered': '页面上有内容遮住了此卡片，因此未发送任何请求。请再次指向该号码。',
  'page.card.changed': '页面已更改此号码，因此未发送任何请求。请再次指向它。',
  'page.card.noSession': '请先将 Cordboard 连接到呼叫中心：点击工具栏中的 Cordboard 按钮。',
  'page.bar.label': '您的通话',
  'page.bar.move': '移动通话栏',
  'page.bar.hide': '隐藏通话栏',
  'page.bar.covered': '页面上有内容遮住了通话栏，因此未发送任何请求。请再按一次。',
  'page.siteOff': 'Cordboard 在此网站上已关闭，可在其弹出窗口中开启。',
  'page.gone': 'Cordboard 已更新。请重新加载页面以继续。',
  'notice.title': 'Cordboard',
} as const satisfies Translated<typeof english>
