/** What popup and panel say of queues, colleagues, transfers and conversations. */
import type { panel as english } from '../en/panel.ts'
import type { Translated } from '../say.ts'

export const panel = {
  'section.dial': '拨号',
  'section.waiting': '排队',
  'section.colleagues': '同事',
  'section.numbers': '本页号码',
  'panel.close': '关闭',
  'dial.suggestions': '建议',

  // What waits
  'waiting.next': '接入下一通',
  'waiting.next.hint': '接入排队最久的电话',
  'waiting.nobody': '无人排队。',
  'waiting.take': '接入 {who} 的电话',
  'waiting.remove': '将 {who} 的电话移出队列',
  'queue.all': '队列',
  'queue.waiting': '排队 {count} 通',
  'queue.waiting.column': '排队数',
  'queue.longest': '最长等待',

  // Colleagues
  'colleagues.search': '搜索同事',
  'colleague.notFree': '不空闲',
  'colleagues.nobody': '没有找到此姓名或号码的同事。',
  'colleagues.nothing': '目前无法对这位同事进行任何操作。',

  // Where a call can go, and how
  'chooser.label': '转接与 {who} 的通话',
  'chooser.where': '转接到',
  'chooser.how': '方式',
  'chooser.missing.number': '请输入号码。',
  'chooser.missing.agent': '请选择一位同事。',
  'chooser.missing.queue': '请选择一个队列。',
  'chooser.missing.ivr': '请输入语音菜单的代码。',
  'chooser.missing.accessCode': '请输入接入码。',
  'chooser.userData': '附带随路数据',
  'chooser.userData.label': '与电话一同显示在下一位座席的屏幕上',
  'chooser.userData.left': '还可输入 {count} 个字节',
  'chooser.userData.tooLong': '内容太长，无法随电话传送。请缩短。',
  'destination.number': '号码',
  'destination.agent': '同事',
  'destination.queue': '队列',
  'destination.ivr': '语音菜单',
  'destination.accessCode': '接入码',
  'way.consultationCall': '先咨询',
  'way.consultationCall.hint': '您与对方沟通时，来电者等待',
  'way.blind': '立即转接',
  'way.blind.hint': '不事先告知对方，您立即空出来',
  'way.afterAnswer': '应答后转接',
  'way.afterAnswer.hint': '有人应答之前，您不退出通话',
  'way.returning': '转后返回',
  'way.returning.hint': '之后来电者会回到您这里',
  'way.singleStepConference': '三方通话',
  'way.singleStepConference.hint': '三方都能听到彼此',

  // The numbers of the page beside the panel
  'numbers.on': '{site} 上的电话号码',
  'numbers.reading': '正在查看页面…',
  'numbers.none': '{site} 上暂未发现电话号码。',
  'numbers.most': '还有更多：这里列出从可见处开始的 {count} 个。页面中的所有号码都可以呼叫。',
  'numbers.off': 'Cordboard 不会查看 {site} 的内容。',
  'numbers.noAccess':
    '浏览器不允许 Cordboard 查看此页面。如果是网站，请点击工具栏中的 Cordboard 按钮，在那里开启该网站。',
  'numbers.unreadable': '浏览器不允许扩展程序进入此页面。请打开其他页面，其中的号码会显示在这里。',

  // Single keys of the panel
  'keys.title': '快捷键',
  'keys.hangUp': '挂断或拒接',
  'keys.holdOrSwap': '保持、恢复或切换',
  'keys.on': '使用单键快捷键',
  'keys.on.hint': '在输入框中打字时不会触发。',
  'keys.nothing.mute': '您没有在通话，未静音任何电话。',
  'keys.nothing.keypad': '目前没有可发送按键的电话。',
  'keys.nothing.transfer': '您没有可转接的电话。',
  'keys.nothing.section': '这里目前没有这个部分。',

  // Conversations
  'chat.all': '文字会话',
  'chat.with': '与 {who} 的会话',
  'chat.messages': '消息',
  'chat.unread': '新消息',
  'chat.nothing': '还没有消息。',
  'chat.you': '您',
  'chat.write': '给 {who} 发消息',
} as const satisfies Translated<typeof english>
