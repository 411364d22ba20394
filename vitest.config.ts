import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    setupFiles: ['lib/wording/whole.ts'],
    include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/contract/**/*.test.ts'],
    // Files share a worker: to load the schemas of the wires anew for each of them was most of the time.
    isolate: false,
    testTimeout: 30_000,
    // On a busy machine a second is no time.
    expect: { poll: { timeout: 10_000 } },
  },
})
