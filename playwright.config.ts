import { defineConfig } from '@playwright/test'
// Tests look for what a person reads.
import './lib/wording/whole.ts'

export default defineConfig({
  testDir: 'tests',
  outputDir: 'test-results/browser',
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  fullyParallel: true,
  workers: 3,
  retries: 0,
  forbidOnly: true,
  timeout: 45_000,
  expect: { timeout: 20_000 },
  use: { screenshot: 'only-on-failure' },
  projects: [
    // Two cores have no time for a third Chromium; Firefox waits more than it works.
    { name: 'chromium', testMatch: 'browser/**/*.test.ts', workers: 2 },
    { name: 'firefox', testMatch: 'firefox/**/*.test.ts' },
  ],
})
