import { enter, expect, isAccessible, QUANG_NINH, signIn, test } from './journey';

test('a status opens the formula by which it was found, and every value that went into it', async ({ page }) => {
  await signIn(page, 'planner');
  await enter(page, 'Kế hoạch và chỉ tiêu');
  await page.getByRole('link', { name: QUANG_NINH }).first().click();
  const progress = page.getByRole('region', { name: 'Tiến độ thực hiện' });
  await progress.getByRole('button', { name: /xem cách tính/ }).first().click();
  const why = page.getByRole('dialog', { name: 'Vì sao có trạng thái này' });
  await expect(why.getByText('Mức phải đạt', { exact: true })).toBeVisible();
  await expect(why.getByText('Năm đã khép gần nhất', { exact: true })).toBeVisible();
  await expect(why.getByText('Được chậm tối đa', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await progress.getByRole('combobox', { name: 'Theo địa giới' }).selectOption('THEN');
  await expect(page).toHaveURL(/map=THEN/);
  await expect(progress.getByText(/theo địa giới của từng năm số liệu/)).toBeVisible();
  await isAccessible(page);
});

test('a map is walked by arrow keys, and says that its shapes are made up', async ({ page }) => {
  await signIn(page, 'planner');
  await enter(page, 'Kế hoạch và chỉ tiêu');
  await page.getByRole('link', { name: QUANG_NINH }).first().click();
  await page.getByRole('region', { name: 'Tiến độ thực hiện' }).getByRole('rowheader').getByRole('link').first().click();
  const frame = page.getByRole('group', { name: /^Bản đồ: / }).first();
  await expect(frame.getByText('Hình vẽ minh họa, không phải ranh giới thật')).toBeVisible();
  const areas = frame.getByRole('link');
  await expect(areas).toHaveCount(54);
  await areas.first().focus();
  const first = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).not.toBe(first);
  await frame.getByRole('button', { name: 'Xem bảng số liệu' }).click();
  await expect(frame.getByRole('row')).toHaveCount(55);
  await isAccessible(page);
  await areas.first().focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/areaId=/);
});
