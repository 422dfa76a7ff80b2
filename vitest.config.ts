import path from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    alias: {
      '~': path.resolve(import.meta.dirname, 'app'),
      '#tests': path.resolve(import.meta.dirname, 'tests'),
    },
  },
  test: {
    environment: 'node',
    include: process.env.HOICHO_EXTENDED
      ? ['tests/**/*.extended.ts']
      : ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
    globalSetup: ['tests/support/global-database.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
