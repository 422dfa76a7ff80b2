import { defineConfig } from '@playwright/test';
import { findBrowser } from './tests/support/find-browser';

const port = Number(process.env.E2E_PORT ?? 4310);
const dataDir = process.env.E2E_DATA_DIR ?? '.data/e2e';

const common = {
  locale: 'vi-VN',
  timezoneId: 'Asia/Ho_Chi_Minh',
  baseURL: `http://localhost:${port}`,
};

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.data/e2e-results',
  fullyParallel: false,
  workers: 2,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  reporter: process.env.E2E_REPORT
    ? [['list'], ['json', { outputFile: process.env.E2E_REPORT }]]
    : [['list']],
  use: {
    ...common,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: findBrowser(),
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'setup', testMatch: /\.setup\.ts$/ },
    {
      name: 'desktop',
      dependencies: ['setup'],
      use: { viewport: { width: 1440, height: 900 } },
      testIgnore: /\.phone\.spec\.ts$/,
    },
    {
      name: 'phone',
      dependencies: ['setup'],
      use: {
        viewport: { width: 390, height: 844 },
        hasTouch: true,
        isMobile: true,
        deviceScaleFactor: 2,
      },
      testMatch: /\.phone\.spec\.ts$/,
    },
  ],
  webServer: {
    command: 'node app/cli/start.js',
    url: `http://localhost:${port}/readyz`,
    timeout: 240_000,
    reuseExistingServer: Boolean(process.env.E2E_REUSE),
    gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
    stdout: 'pipe',
    env: {
      PORT: String(port),
      HOICHO_DATA_DIR: dataDir,
      HOICHO_RATE_LIMITS: 'off',
      LOG_LEVEL: 'warn',
      // Never the database of whoever runs the tests: a database of the run's own, or the embedded one.
      DATABASE_URL: process.env.E2E_DATABASE_URL ?? '',
    },
  },
});
