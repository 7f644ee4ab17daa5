import { expect, signIn, test } from './journey';

// The README's pictures, taken from the running demonstration.
test('the pictures of the README are those of the system', async ({ page }) => {
  await signIn(page, 'planner');
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: '../docs/pictures/overview.png' });
  await page.getByRole('navigation').getByRole('link', { name: 'Kế hoạch và chỉ tiêu' }).first().click();
  await page.getByRole('link', { name: /Thực hiện Chương trình hành động quốc gia vì trẻ em/ }).first().click();
  await expect(page.locator('#amendments')).toBeVisible();
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: '../docs/pictures/plan.png' });
});
