import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page, test as base } from '@playwright/test';

/** A person of the demonstration at a desk: signs in through the real Keycloak. */
export async function signIn(page: Page, person: string) {
  await page.goto('/');
  await page.locator('#username').fill(person);
  await page.locator('#password').fill('mangnon-dev');
  await page.locator('#kc-login').click();
  await expect(page.getByRole('banner')).toBeVisible();
}

/** No accessibility fault, neither at a desk nor on a phone, and nothing that scrolls sideways. */
export async function isAccessible(page: Page) {
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await page.waitForTimeout(150);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map((v) => `${width}: ${v.id} ${v.nodes.map((n) => n.target.join(' ')).join(' | ')}`)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(overflow, `the page scrolls sideways at ${width}`).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}

/** The plan of Quảng Ninh, with its 24 indicators. */
export const QUANG_NINH = /Thực hiện Chương trình hành động quốc gia vì trẻ em/;

/** A day as forms read it, some days from today in Vietnam. */
export function day(fromToday: number): string {
  const written = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh', day: '2-digit', month: '2-digit', year: 'numeric' });
  return written.format(Date.now() + fromToday * 86_400_000);
}

/** Opens a room by its name in the navigation. */
export async function enter(page: Page, room: string | RegExp) {
  await page.getByRole('navigation').getByRole('link', { name: room }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** Walks by the tab key alone until the control has the focus. */
export async function tabTo(page: Page, control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') {
  for (let steps = 0; steps < 150; steps += 1) {
    if (await control.evaluateAll(([element]) => element !== undefined && element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`The keyboard does not reach ${control.toString()}`);
}

/** A journey fails on any error that the browser's console shows. */
export const test = base.extend<{ quiet: void }>({
  quiet: [
    async ({ page }, use) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      await use();
      expect(errors).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
