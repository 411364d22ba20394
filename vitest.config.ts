import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    setupFiles: ['lib/wording/whole.ts'],
    include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/contract/**/*.test.ts'],
    testTimeout: 30_000,
  },
})
