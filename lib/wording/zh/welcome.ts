/** What the guide says to who has just installed Cordboard. */
import type { welcome as english } from '../en/welcome.ts'
import type { Translated } from '../say.ts'

export const welcome = {
  'welcome.title': '欢迎使用 Cordboard',
  'welcome.lead': '只需三步，网页上的电话号码即可拨打。',
  'welcome.system': '您的电话系统',
  'welcome.system.hint': '您的管理员知道是哪一个。',
  'welcome.signIn': '登录',
  'welcome.signedIn': '您已以 {agent} 的身份登录。',
  'welcome.try': '在此页面上试一试',
  'welcome.try.first': '请先登录，然后可以在这里试用号码。',
  'welcome.try.number': '一个您可以拨打的号码，例如您自己的手机',
  'welcome.try.meaning':
    '网页上的号码就是这个样子。将指针移到号码上，或点击它。在您选择操作之前不会拨号。',
  'welcome.try.sample': '手机：',
  'welcome.sites':
    '在您自己的网页上：打开您工作的网站，点击工具栏中的 Cordboard 按钮，并启用该网站。在此之前，Cordboard 不会查看任何页面。',
  'welcome.done': '已完成',
} as const satisfies Translated<typeof english>
