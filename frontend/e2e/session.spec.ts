import { expect, isAccessible, signIn, test } from './journey';

const keycloak = process.env.MANGNON_OIDC_URL ?? 'http://127.0.0.1:8180';

test('a session that ends in Keycloak is renewed in place, and nothing that was typed is lost', async ({ page, context, request }) => {
  await signIn(page, 'planner');
  await page.goto('/plans/new');
  await page.getByLabel('Số, ký hiệu').fill('15/KH-UBND');
  await page.getByLabel('Tên kế hoạch').fill('Phòng, chống đuối nước trẻ em');
  await page.getByLabel('Từ năm').fill('2026');

  // Keycloak ends the session; the token that the tab still has is about to end as well.
  const stored = await page.evaluate(() => {
    const key = Object.keys(sessionStorage).find((name) => name.startsWith('oidc.user:')) ?? '';
    const user = JSON.parse(sessionStorage.getItem(key) ?? '{}') as { refresh_token: string; expires_at: number };
    sessionStorage.setItem(key, JSON.stringify({ ...user, expires_at: Math.floor(Date.now() / 1000) + 5 }));
    return user.refresh_token;
  });
  const ended = await request.post(`${keycloak}/realms/mangnon/protocol/openid-connect/logout`, {
    form: { client_id: 'mangnon-dashboard', refresh_token: stored },
  });
  expect(ended.status()).toBe(204);

  await page.getByRole('button', { name: 'Tạo dự thảo' }).click();
  const over = page.getByRole('dialog', { name: /Phiên/ });
  await expect(over).toBeVisible();
  await isAccessible(page);
  const [window] = await Promise.all([context.waitForEvent('page'), over.getByRole('button', { name: /Đăng nhập/ }).click()]);
  await expect(window.locator('#username')).toHaveValue('planner');
  await window.locator('#password').fill('mangnon-dev');
  await Promise.all([window.waitForEvent('close'), window.locator('#kc-login').click()]);
  await expect(over).toBeHidden();

  await expect(page).toHaveURL(/\/plans\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Phòng, chống đuối nước trẻ em');
  await expect(page.locator('#head')).toContainText('15/KH-UBND');

  await page.getByRole('button', { name: 'Xóa dự thảo' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Xóa dự thảo' }).click();
  await expect(page).toHaveURL(/\/plans$/);
});
