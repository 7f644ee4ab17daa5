import { enter, expect, isAccessible, QUANG_NINH, signIn, test } from './journey';

test('the matrix shows who answers for what; a second lead is refused, helping is not', async ({ page }) => {
  await signIn(page, 'planner');
  await enter(page, 'Kế hoạch và chỉ tiêu');
  await page.getByRole('link', { name: QUANG_NINH }).first().click();
  await page.getByRole('main').getByRole('link', { name: 'Ma trận phân công' }).click();
  const matrix = page.getByRole('table', { name: 'Ma trận phân công' });
  await expect(matrix.getByRole('row', { name: /Chỉ tiêu 7\./ }).getByRole('button', { name: /^CT, Chủ trì: Sở Giáo dục/ })).toBeVisible();
  await isAccessible(page);

  await matrix.getByRole('button', { name: /^Phân công cho: 7 / }).click();
  const dialog = page.getByRole('dialog', { name: 'Phân công' });
  await dialog.getByRole('combobox', { name: 'Cơ quan' }).fill('so tu phap');
  await page.getByRole('option', { name: /Sở Tư pháp.*Quảng Ninh/ }).first().click();
  await dialog.getByRole('button', { name: 'Phân công' }).click();
  const refusal = dialog.getByRole('alert');
  await expect(refusal).toContainText('Sở Giáo dục và Đào tạo');
  await expect(refusal).toContainText('đang chủ trì nội dung này');
  await expect(refusal).toBeFocused();
  await isAccessible(page);

  await dialog.getByLabel('Vai trò').selectOption({ label: 'Phối hợp' });
  await dialog.getByRole('button', { name: 'Phân công' }).click();
  await expect(dialog).toBeHidden();
  const helps = matrix.getByRole('row', { name: /Chỉ tiêu 7\./ }).getByRole('button', { name: /^PH, Phối hợp: Sở Tư pháp/ });
  await helps.click();
  const one = page.getByRole('dialog', { name: 'Phân công' });
  await expect(one).toContainText('Phối hợp');
  await one.getByRole('button', { name: 'Kết thúc phân công' }).click();
  await one.getByLabel('Lý do').fill('Nhập nhầm cơ quan');
  await one.getByRole('button', { name: 'Kết thúc phân công' }).click();
  await expect(one).toBeHidden();
});

test('everything of a dissolved department passes to its successor, and the past stays as it was', async ({ page }) => {
  await signIn(page, 'planner');
  await enter(page, 'Cơ quan');
  await page.getByRole('searchbox', { name: 'Tìm' }).fill('so lao dong');
  await expect(page.getByText('Không có cơ quan nào')).toBeVisible();
  await page.getByLabel('Cả cơ quan không còn').check();
  await page.getByRole('link', { name: /Sở Lao động.*Quảng Ninh/ }).first().click();
  await page.getByRole('link', { name: 'Bàn giao trách nhiệm' }).click();
  await expect(page.getByRole('combobox', { name: 'Cơ quan tiếp nhận' })).toHaveValue('Sở Y tế Quảng Ninh');
  await expect(page.getByLabel('Ngày đầu tiên cơ quan tiếp nhận chịu trách nhiệm')).toHaveValue('01/03/2025');
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await expect(page.getByRole('heading', { name: 'Sẽ bàn giao' })).toBeVisible();
  await expect(page.getByRole('row', { name: /Chỉ tiêu 1\./ })).toContainText('Chủ trì');
  await isAccessible(page);

  await page.getByRole('button', { name: /^Bàn giao \d+ phân công$/ }).click();
  await expect(page).toHaveURL(/\/handovers\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Biên bản bàn giao/);
  await expect(page.getByRole('heading', { name: /^Chuyển giao \(\d+\)$/ })).toBeVisible();
  await isAccessible(page);

  await page.getByRole('link', { name: QUANG_NINH }).first().click();
  const first = page.locator('#indicators tbody').filter({ hasText: 'tỷ lệ xã, phường, thị trấn phù hợp với trẻ em' }).first();
  await expect(first).toContainText('Chủ trì: Sở Y tế');
  await page.getByRole('textbox', { name: 'Xem như ngày' }).fill('28/02/2025');
  await expect(first).toContainText('Chủ trì: Sở Lao động');
});
