import { defineConfig } from '@playwright/test';

// Journeys against the running system: deploy/test/with-stack gives the addresses.
export default defineConfig({
  testDir: 'e2e',
  // The README's pictures are taken anew only when asked for.
  testIgnore: process.env.MANGNON_PICTURES ? [] : ['**/pictures.spec.ts'],
  outputDir: '../.tools/test/journeys',
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    baseURL: process.env.MANGNON_WEB_URL ?? 'http://127.0.0.1:5173',
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
