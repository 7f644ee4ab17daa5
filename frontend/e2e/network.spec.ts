import { enter, expect, isAccessible, signIn, test } from './journey';

test('without network there is a message, never a blank page, and the way back when it returns', async ({ page, context }) => {
  await signIn(page, 'viewer');
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await enter(page, 'Kế hoạch và chỉ tiêu');
  await page.waitForLoadState('networkidle');

  await context.setOffline(true);
  await expect(page.getByText('Mất kết nối', { exact: false }).first()).toBeVisible();
  await page.getByRole('searchbox', { name: 'Tìm' }).fill('tre em');
  await expect(page.getByRole('alert').first()).toContainText('Không kết nối được');
  await isAccessible(page);

  await page.reload();
  await expect(page.getByRole('heading', { name: 'Mất kết nối mạng' })).toBeVisible();
  await expect(page.getByText('There is no network', { exact: false })).toBeVisible();

  await context.setOffline(false);
  await page.getByRole('link', { name: 'tải lại' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Kế hoạch và chỉ tiêu' })).toBeVisible();
});
