import { defineConfig } from 'wxt'
import { browserMessages, manifestMessage } from './lib/wording/browser-messages.ts'
import { sentencesOf } from './lib/wording/dictionaries.ts'
import { SCOPES, sentencesFile } from './lib/wording/fetched.ts'
import { LANGUAGES } from './lib/wording/language.ts'
import { joinChunks } from './scripts/page-chunks.ts'
import { makeSmall } from './scripts/page-script.ts'

const EVERY_SITE = ['http://*/*', 'https://*/*']

const words = LANGUAGES.flatMap((language) =>
  SCOPES.map((scope) => ({
    relativeDest: sentencesFile(language, scope),
    contents: JSON.stringify(sentencesOf(language, scope)),
  })),
)

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  targetBrowsers: ['chrome', 'firefox'],
  manifestVersion: 3,
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  // Also in the build for browser tests, which are to meet what people get.
  vite: () => ({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
  }),
  hooks: {
    'build:publicAssets': (_, files) => void files.push(...words, ...browserMessages),
    'vite:build:extendConfig'(entrypoints, config) {
      if (entrypoints.some(({ name }) => name === 'page')) makeSmall(config)
      if (entrypoints.some(({ name }) => name === 'popup')) joinChunks(config)
    },
    'build:manifestGenerated': (_, manifest) => {
      // WXT takes a page called history for one in the place of the browser's own.
      delete manifest.chrome_url_overrides
    },
  },
  manifest: ({ browser, mode }) => ({
    name: 'Cordboard',
    description: manifestMessage('manifest.description'),
    default_locale: 'en',
    permissions: [
      'storage',
      'scripting',
      'contextMenus',
      'alarms',
      'activeTab',
      'notifications',
      ...(browser === 'firefox' ? [] : ['offscreen' as const]),
    ],
    // Only the build for browser tests holds the sites from the start: nobody is there to answer the question.
    ...(mode === 'testing'
      ? { host_permissions: EVERY_SITE }
      : { optional_host_permissions: EVERY_SITE }),
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+C' } },
      'next-number': {
        suggested_key: { default: 'Alt+Shift+N' },
        description: manifestMessage('manifest.nextNumber'),
      },
      // Chromium lets an extension suggest four keys; the others are for the person to choose.
      answer: {
        suggested_key: { default: 'Alt+Shift+A' },
        description: manifestMessage('manifest.answer'),
      },
      'hang-up': {
        suggested_key: { default: 'Alt+Shift+H' },
        description: manifestMessage('manifest.hangUp'),
      },
      'hold-or-swap': { description: manifestMessage('manifest.holdOrSwap') },
      'next-call': { description: manifestMessage('manifest.nextCall') },
      dial: { description: manifestMessage('manifest.dial') },
      'open-panel': { description: manifestMessage('manifest.openPanel') },
      'toggle-call-bar': { description: manifestMessage('manifest.toggleCallBar') },
    },
    action: { default_title: 'Cordboard' },
    omnibox: { keyword: 'call' },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'cordboard@cordboard.dev',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '128' }),
  }),
})
