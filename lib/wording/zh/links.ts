/** What the settings say of links to telephone numbers. */
import type { links as english } from '../en/links.ts'
import type { Translated } from '../say.ts'

export const links = {
  'links.title': '电话链接',
  'links.meaning':
    '点击指向电话号码的链接（tel:、callto:、sip:）会打开电脑上的电话程序。在下列网站上则打开 Cordboard 的卡片。该网站必须属于号码可点击的网站。',
  'links.sites': '电话链接会打开卡片的网站',
  'links.none': '无。',
  'links.site': '网站',
} as const satisfies Translated<typeof english>
