import { expect, tabTo, test } from './journey';

test('the keyboard alone signs in, walks the rooms, reads the matrix and assigns', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('#username')).toBeFocused();
  await tabTo(page, page.locator('#username'));
  await page.keyboard.type('planner');
  await tabTo(page, page.locator('#password'));
  await page.keyboard.type('mangnon-dev');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('banner')).toBeVisible();

  await tabTo(page, page.getByRole('link', { name: 'Đến nội dung chính' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();

  await tabTo(page, page.getByRole('navigation').getByRole('link', { name: 'Phân công trách nhiệm' }).first(), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Phân công trách nhiệm');
  await expect(page.getByRole('main')).toBeFocused();

  await tabTo(page, page.getByRole('combobox', { name: 'Kế hoạch', exact: true }));
  await page.keyboard.press('Home');
  const chosen = page.getByRole('combobox', { name: 'Kế hoạch', exact: true }).locator('option:checked');
  for (let steps = 0; steps < 8 && !(await chosen.innerText()).startsWith('52/'); steps += 1) {
    await page.keyboard.press('ArrowDown');
    await page.waitForTimeout(400);
  }
  await expect(page.getByRole('row', { name: /Chỉ tiêu 24\./ })).toBeVisible();
  const frame = page.getByRole('region', { name: 'Bảng phân công, cuộn được' });
  await tabTo(page, frame);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => frame.evaluate((element) => element.scrollTop)).toBeGreaterThan(0);

  const lead = page.getByRole('button', { name: /^CT, Chủ trì/ }).first();
  await tabTo(page, lead);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('Chủ trì');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(lead).toBeFocused();

  const assign = page.getByRole('button', { name: /^Phân công cho: 2 / });
  await tabTo(page, assign);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await tabTo(page, dialog.getByRole('combobox', { name: 'Cơ quan' }));
  await page.keyboard.type('so y te');
  await expect(page.getByRole('option', { name: /Sở Y tế Quảng Ninh/ }).first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('combobox', { name: 'Cơ quan' })).toHaveValue(/Sở Y tế/);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await tabTo(page, page.getByRole('button', { name: 'English' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});
