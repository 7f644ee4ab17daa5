import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test as base } from '@playwright/test';

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
