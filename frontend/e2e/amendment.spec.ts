import { day, enter, expect, isAccessible, QUANG_NINH, signIn, test } from './journey';

test('a target of a plan in force is amended, and the plan still reads as it stood before', async ({ page }) => {
  await signIn(page, 'planner');
  await enter(page, 'Kế hoạch và chỉ tiêu');
  await page.getByRole('link', { name: QUANG_NINH }).first().click();
  await page.getByRole('link', { name: /tỷ lệ xã, phường, thị trấn phù hợp với trẻ em/ }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Chỉ tiêu 1');
  const targets = page.getByRole('table').first();
  await expect(targets.getByRole('row', { name: /^2030/ })).toContainText('75');

  await page.getByRole('button', { name: 'Sửa đổi', exact: true }).click();
  await expect(page.getByText('Chưa sửa gì.', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Sửa mức năm 2030' }).click();
  const form = page.getByRole('form', { name: 'Sửa mức năm 2030' });
  await form.getByLabel('Giá trị', { exact: false }).first().fill('80');
  await form.getByRole('button', { name: 'Lưu' }).click();
  const amendment = page.getByRole('form', { name: 'Sửa đổi đang soạn' });
  await expect(page.getByText('Đổi mức năm 2030')).toBeVisible();
  await isAccessible(page);

  await amendment.getByRole('button', { name: 'Ghi nhận sửa đổi' }).click();
  await expect(amendment.getByText('Cần nhập mục này')).toBeVisible();
  await amendment.getByLabel('Lý do sửa đổi').fill('Nâng mức theo Nghị quyết của Hội đồng nhân dân tỉnh');
  await expect(amendment.getByLabel('Có hiệu lực từ ngày')).toHaveValue(day(0));
  await amendment.getByRole('button', { name: 'Ghi nhận văn bản mới' }).click();
  const document = page.getByRole('dialog', { name: 'Ghi nhận văn bản mới' });
  await document.getByLabel('Loại văn bản').selectOption({ label: 'Nghị quyết' });
  await document.getByLabel('Số, ký hiệu').fill('88/NQ-HĐND');
  await document.getByLabel('Trích yếu').fill('Điều chỉnh mục tiêu về trẻ em');
  await document.getByRole('button', { name: 'Lưu' }).click();
  await expect(document).toBeHidden();
  await amendment.getByRole('button', { name: 'Ghi nhận sửa đổi' }).click();
  await expect(amendment).toBeHidden();
  await expect(targets.getByRole('row', { name: /^2030/ })).toContainText('80');

  await page.getByRole('main').getByRole('link', { name: QUANG_NINH }).click();
  const amendments = page.locator('#amendments');
  await expect(amendments).toContainText('Nâng mức theo Nghị quyết');
  await expect(amendments).toContainText('Nghị quyết 88/NQ-HĐND');
  await expect(amendments).not.toContainText('Hồi tố');
  const row = page.locator('#indicators').getByRole('row', { name: /^tỷ lệ xã, phường, thị trấn phù hợp với trẻ em/ });
  await expect(row).toContainText('80');

  await expect(page.locator('#indicators').getByRole('link', { name: /^Sửa đổi lần \d+$/ }).first()).toBeVisible();
  await page.getByRole('link', { name: 'Xem nội dung gốc: 1', exact: true }).click();
  await expect(page.getByText(`như ngày ${day(-1)}`)).toBeVisible();
  await expect(targets.getByRole('row', { name: /^2030/ })).toContainText('75');
  await page.goBack();

  await page.getByRole('textbox', { name: 'Xem như ngày' }).fill(day(-1));
  await expect(page.getByText(`Kế hoạch như ngày ${day(-1)}`)).toBeVisible();
  await expect(row).toContainText('75');
  await expect(row).not.toContainText('80');
  await isAccessible(page);
});
