/** What is said of settings as a file, and of starting over. */
import type { transfer as english } from '../en/transfer.ts'
import type { Translated } from '../say.ts'

export const transfer = {
  'transfer.title': '带走设置',
  'transfer.meaning':
    '将这些设置保存为文件，供另一台电脑使用。连接、网络钩子和所有密钥都留在本机。',
  'transfer.save': '保存为文件',
  'transfer.read': '从文件读取',
  'transfer.reset': '重置',
  'transfer.question': '用文件中的设置替换当前设置吗？',
  'transfer.question.text': '连接、网络钩子和通话记录保持不变。',
  'transfer.yes': '替换',
  'transfer.no': '不更改',
  'transfer.done': '设置已生效。',
  'transfer.reset.question': '将所有设置恢复为最初的状态吗？',
  'transfer.reset.text':
    '网站、规则以及网站上教过的内容都会被清除。连接、网络钩子和通话记录保持不变。',
  'transfer.reset.yes': '重置',
  'transfer.fault.broken': '此文件已损坏，或不是设置文件。未做任何更改。',
  'transfer.fault.otherProgram': '此文件来自其他程序。未做任何更改。',
  'transfer.fault.calls':
    '此文件包含的是通话记录，不是设置。请选择在这里用“保存为文件”生成的文件。',
  'transfer.fault.newer':
    '此文件来自更新版本的 Cordboard（{version}）。请先更新本机的 Cordboard。未做任何更改。',
  'transfer.fault.damaged': '无法读取文件中的“{at}”。未做任何更改。',
} as const satisfies Translated<typeof english>
