import { expect, isAccessible, signIn, test } from './journey';

test('a planner signs in through Keycloak, sees whose desk it is, and signs out', async ({ page }) => {
  await signIn(page, 'planner');
  await expect(page.getByRole('banner')).toContainText('Sở Y tế Quảng Ninh');
  await expect(page.getByRole('banner')).toContainText('Nguyễn Thu Hà');
  await isAccessible(page);
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await expect(page.locator('#username')).toBeVisible();
});

test('a wrong password is refused in Vietnamese', async ({ page }) => {
  await page.goto('/');
  await page.locator('#username').fill('planner');
  await page.locator('#password').fill('wrong');
  await page.locator('#kc-login').click();
  await expect(page.getByText(/không hợp lệ|không đúng|sai/i).first()).toBeVisible();
  await isAccessible(page);
});
