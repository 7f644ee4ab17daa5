import { expect, isAccessible, signIn, test } from './journey';

test('a leader finds the plan of Quảng Ninh with its indicators, and one of them beside the nation', async ({ page }) => {
  await signIn(page, 'viewer');
  await isAccessible(page);
  await page.getByRole('navigation').getByRole('link', { name: 'Kế hoạch và chỉ tiêu' }).first().click();
  await isAccessible(page);
  await page.getByRole('link', { name: /Thực hiện Chương trình hành động quốc gia vì trẻ em/ }).first().click();
  await expect(page.getByText('Dữ liệu mẫu').first()).toBeVisible();
  await expect(page.getByText('24').first()).toBeVisible();
  await isAccessible(page);
});

test('areas are found without accents, and the inspector reads and verifies the trail', async ({ page }) => {
  await signIn(page, 'auditor');
  await page.getByRole('navigation').getByRole('link', { name: 'Đơn vị hành chính' }).first().click();
  await page.getByLabel('Tìm').fill('ha long');
  await expect(page.getByRole('link', { name: 'Phường Hạ Long' }).first()).toBeVisible();
  await isAccessible(page);
  await page.getByRole('navigation').getByRole('link', { name: /Nhật ký/ }).first().click();
  await isAccessible(page);
});
