/** What our own pages call each other. */
import type { pages as english } from '../en/pages.ts'
import type { Translated } from '../say.ts'

export const pages = {
  'pages.label': 'Cordboard 页面',
  'pages.options': '设置',
  'pages.welcome': '入门',
  'pages.history': '通话记录',
  'pages.diagnostics': '诊断',
} as const satisfies Translated<typeof english>
