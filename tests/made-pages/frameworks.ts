/** Real pages of React, Vue and Svelte that render, move, patch and delete texts under marked numbers. */
import { expect } from '@playwright/test'
import { build, type Plugin } from 'esbuild'
import { compile } from 'svelte/compiler'
import { root } from '../../scripts/steps.ts'
import { type Case, openCard, seeMarks, seeNoCard } from './shown.ts'

interface Item {
  readonly key: number
  readonly text: string
}

declare global {
  interface Window {
    render(items: readonly Item[]): void | Promise<void>
  }
}

const NAMES = 'Anna Bo Carl Dorte Erik Finn Gitte'.split(' ')
const number = (n: number) => `+45 61 77 44 ${10 + n}`
const item = (key: number, n = key): Item => ({ key, text: number(n) })

/** Each renders `<li><span>Desk of Anna</span> <span>Tel. <b>+45 61</b> 77 44 10</span></li>`, kept by its key. */
const SOURCES = {
  React: `
    import { createElement as h } from 'react'
    import { createRoot } from 'react-dom/client'
    import { flushSync } from 'react-dom'
    const names = ${JSON.stringify(NAMES)}
    const root = createRoot(document.getElementById('app'))
    const row = ({ key, text }) =>
      h('li', { key }, h('span', null, 'Desk of ', names[key]), ' ',
        h('span', null, 'Tel. ', h('b', null, text.slice(0, 6)), text.slice(6)))
    window.render = (items) => flushSync(() => root.render(h('ul', null, items.map(row))))`,
  Vue: `
    import { createApp, h, nextTick, shallowRef } from 'vue'
    const names = ${JSON.stringify(NAMES)}
    const items = shallowRef([])
    const row = ({ key, text }) =>
      h('li', { key }, [h('span', ['Desk of ', names[key]]), ' ',
        h('span', ['Tel. ', h('b', text.slice(0, 6)), text.slice(6)])])
    createApp({ render: () => h('ul', items.value.map(row)) }).mount('#app')
    window.render = (next) => { items.value = next; return nextTick() }`,
  Svelte: `
    import { flushSync, mount } from 'svelte'
    import List from 'list.svelte'
    const list = mount(List, { target: document.getElementById('app') })
    window.render = (next) => { list.show(next); flushSync() }`,
} as const

const SVELTE_LIST = `
<script>
  const names = ${JSON.stringify(NAMES)}
  let items = $state.raw([])
  export const show = (next) => { items = next }
</script>
<ul>{#each items as { key, text } (key)}<li><span>Desk of {names[key]}</span> <span>Tel. <b>{text.slice(0, 6)}</b>{text.slice(6)}</span></li>{/each}</ul>`

const svelte: Plugin = {
  name: 'svelte',
  setup(building) {
    building.onResolve({ filter: /^list\.svelte$/ }, ({ path }) => ({ path, namespace: 'svelte' }))
    building.onLoad({ filter: /.*/, namespace: 'svelte' }, () => ({
      contents: compile(SVELTE_LIST, { generate: 'client' }).js.code,
      resolveDir: root,
    }))
  },
}

async function scriptOf(source: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: root },
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    conditions: ['browser', 'svelte', 'production'],
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    plugins: [svelte],
  })
  return outputFiles[0]?.text ?? ''
}

/** What the list shows, whatever comments and empty texts a framework keeps in it. */
const rowOf = ({ key, text }: Item) =>
  `<li><span>Desk of ${NAMES[key]}</span> <span>Tel. <b>${text.slice(0, 6)}</b>${text.slice(6)}</span></li>`

export const frameworks: readonly Case[] = (['React', 'Vue', 'Svelte'] as const).map(
  (name): Case => ({
    name: `a list of ${name} is re-ordered, patched and shortened under its marks`,
    async run({ show, serve }) {
      serve(`/${name}.js`, await scriptOf(SOURCES[name]), 'text/javascript')
      const page = await show(`<div id="app"></div><script src="/${name}.js"></script>`)
      const renderAndSee = async (items: readonly Item[]) => {
        const html = await page.evaluate(async (items) => {
          await window.render(items)
          return document.querySelector('#app ul')?.innerHTML.replace(/<!--.*?-->/g, '')
        }, items)
        expect(html).toBe(items.map(rowOf).join(''))
      }
      const six = [0, 1, 2, 3, 4, 5].map((key) => item(key))
      await renderAndSee(six)
      await seeMarks(
        page,
        six.map(({ text }) => text),
      )
      await renderAndSee([5, 3, 1, 0, 2, 4].map((key) => item(key)))
      const patched = [item(5, 15), item(3), item(1, 11), item(0)]
      await renderAndSee(patched)
      await seeMarks(
        page,
        patched.map(({ text }) => text),
      )
      const longer = [item(0, 20), item(6), item(5, 15)]
      await renderAndSee(longer)
      await seeMarks(
        page,
        longer.map(({ text }) => text),
      )
      await openCard(page, number(6))
      await renderAndSee([])
      await seeMarks(page, [])
      await seeNoCard(page, number(6))
    },
  }),
)
