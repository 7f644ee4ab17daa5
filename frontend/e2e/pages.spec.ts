import { enter, expect, isAccessible, QUANG_NINH, signIn, test } from './journey';

test('a leader finds the plan of Quảng Ninh with its indicators, and one of them beside the nation', async ({ page }) => {
  await signIn(page, 'viewer');
  await isAccessible(page);
  await enter(page, 'Kế hoạch và chỉ tiêu');
  await isAccessible(page);
  await page.getByRole('link', { name: QUANG_NINH }).first().click();
  await expect(page.getByText('Dữ liệu mẫu').first()).toBeVisible();
  const figure = (name: string) => page.locator('dl > div', { hasText: name }).first();
  await expect(figure('Mục tiêu')).toContainText('4');
  await expect(figure('Chỉ tiêu')).toContainText('24');
  await expect(figure('Chỉ tiêu')).toContainText('65 mức phải đạt');
  await expect(page.getByRole('button', { name: /Sửa|Ban hành|Kết thúc/ })).toHaveCount(0);
  await isAccessible(page);
  await page.locator('#nation').getByRole('link').first().click();
  await expect(page.getByText('Danh mục quốc gia')).toBeVisible();
  await isAccessible(page);
});

test('every page that a planner opens is accessible at a desk and on a phone', async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page, 'planner');
  await enter(page, 'Cơ quan');
  await isAccessible(page);
  await page.getByRole('searchbox', { name: 'Tìm' }).fill('so y te');
  await page.getByRole('main').getByRole('link', { name: 'Sở Y tế Quảng Ninh' }).click();
  await expect(page.getByText('Tiếp nhận từ')).toBeVisible();
  await isAccessible(page);
  await page.getByRole('link', { name: 'Việc được phân công' }).click();
  await expect(page.getByRole('heading', { name: 'Việc được phân công' })).toBeVisible();
  await isAccessible(page);
  await page.goBack();
  await page.getByRole('link', { name: 'Bàn giao trách nhiệm' }).click();
  await expect(page.getByRole('button', { name: 'Xem trước' })).toBeVisible();
  await isAccessible(page);
  for (const address of ['/plan-imports', '/plans/new', '/plans?q=khong+co+gi', '/nowhere', '/plans/00000000-0000-7000-8000-000000000000']) {
    await page.goto(address);
    await expect(page.getByRole('main')).toBeVisible();
    await page.waitForLoadState('networkidle');
    await isAccessible(page);
  }
});

test('areas are found without accents, with what they came from, and the inspector reads and verifies the trail', async ({ page }) => {
  await signIn(page, 'auditor');
  await enter(page, 'Đơn vị hành chính');
  await expect(page.getByRole('link', { name: 'Tỉnh Hải Dương' })).toHaveCount(0);
  await isAccessible(page);
  await page.getByRole('searchbox', { name: 'Tìm' }).fill('ha long');
  await expect(page.getByRole('link', { name: 'Phường Hạ Long' }).first()).toBeVisible();
  await isAccessible(page);
  await page.getByRole('searchbox', { name: 'Tìm' }).fill('hai duong');
  await page.getByLabel('Cả đơn vị không còn').check();
  await page.getByRole('link', { name: 'Tỉnh Hải Dương' }).click();
  await expect(page.getByText('Không còn hoạt động')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Thành phố Hải Phòng' })).toBeVisible();
  await isAccessible(page);

  await enter(page, /Nhật ký/);
  await page.getByLabel('Hành động').selectOption({ label: 'Ban hành' });
  await expect(page.getByRole('row', { name: /Ban hành: kế hoạch/ }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Kiểm tra' }).click();
  await expect(page.getByText('Toàn vẹn', { exact: true })).toBeVisible();
  await isAccessible(page);
});

test('the keeper of the directory sees what a file would do before it does it', async ({ page }) => {
  await signIn(page, 'admin');
  await enter(page, 'Cập nhật danh mục');
  const file = 'key,level,type,code,name,parent,validFrom,validTo,successors,act,documentNumber,documentDate,doubt\nx,COMMUNE\n';
  await page.locator('#areas-file').setInputFiles({ name: 'areas.csv', mimeType: 'text/csv', buffer: Buffer.from(file, 'utf8') });
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Ghi vào danh mục' })).toBeDisabled();
  await isAccessible(page);
});
