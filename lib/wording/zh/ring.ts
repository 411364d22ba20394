/** What the settings say of calls that ring. */
import type { ring as english } from '../en/ring.ts'
import type { Translated } from '../say.ts'

export const ring = {
  'ring.title': '来电振铃时',
  'ring.quiet': '勿扰',
  'ring.quiet.hint': '不响铃，也不显示通知。工具栏按钮和通话条仍会显示来电。',
  'ring.sound': '播放铃声',
  'ring.volume': '音量',
  'ring.device': '铃声播放设备',
  'ring.device.standard': '默认设备',
  'ring.device.cannot': '此浏览器不允许扩展程序选择播放铃声的设备。请在电脑的声音设置中选择。',
  'ring.device.gone': '“{device}”目前不可用。在它恢复之前，铃声在默认设备上播放。',
  'ring.device.name': '显示设备',
  'ring.device.name.hint':
    '浏览器只向获准使用麦克风的程序提供设备名称，并会询问您。Cordboard 不会监听。',
  'ring.test': '试听铃声',
  'ring.test.stop': '停止铃声',
  'ring.notice.test': '显示一条通知',
  'ring.notice.sample': '来电会这样显示。',
  'ring.notice.meaning':
    '如果没有显示，说明电脑拦截了此浏览器的通知：请检查系统的通知设置，以及当前是否处于静默状态。',
  'ring.notice.forbidden':
    '浏览器或电脑禁止了 Cordboard 的通知。来电仍会响铃并显示在工具栏中；如需在其他地方看到，请允许通知。',
} as const satisfies Translated<typeof english>
