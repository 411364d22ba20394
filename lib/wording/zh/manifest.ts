/** What the browser itself shows of Cordboard: in its list of extensions and in that of keyboard commands. */
import type { manifest as english } from '../en/manifest.ts'
import type { Translated } from '../say.ts'

export const manifest = {
  'manifest.description':
    '让任意网页上的电话号码连通您的呼叫中心：在眼前的页面上直接呼叫、咨询、转接和接听。',
  'manifest.nextNumber': '跳到页面上的下一个电话号码',
  'manifest.answer': '接听振铃中的电话',
  'manifest.hangUp': '挂断，或拒接振铃中的电话',
  'manifest.holdOrSwap': '保持、恢复或切换通话',
  'manifest.nextCall': '接入下一通排队的电话',
  'manifest.dial': '转到拨号框',
  'manifest.openPanel': '在侧边栏中打开 Cordboard',
  'manifest.toggleCallBar': '显示或隐藏通话栏',
} as const satisfies Translated<typeof english>
