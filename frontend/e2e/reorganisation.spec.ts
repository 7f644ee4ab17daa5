import { enter, expect, isAccessible, signIn, test } from './journey';

test('an act is recorded, previewed, carried out and taken back, on a commune made for it', async ({ page }) => {
  const code = String(90_000 + (Date.now() % 9_000));
  const commune = `Xã Hành Trình ${code}`;
  await signIn(page, 'admin');
  await enter(page, 'Cập nhật danh mục');
  const header = 'key,level,type,code,name,parent,validFrom,validTo,successors,act,documentNumber,documentDate,doubt';
  await page.locator('#areas-file').setInputFiles({
    name: 'hanh-trinh.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`${header}\nJ-${code},COMMUNE,COMMUNE,${code},${commune},2004-22,2040-01-01,,,,,,\n`),
  });
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await page.getByRole('button', { name: 'Ghi vào danh mục' }).click();
  await expect(page.getByRole('heading', { name: 'Đã ghi vào danh mục' })).toBeVisible();

  await enter(page, 'Sắp xếp đơn vị');
  await page.getByRole('link', { name: 'Ghi nhận việc sắp xếp' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ghi nhận việc sắp xếp' })).toBeVisible();
  await page.getByRole('combobox', { name: 'Loại', exact: true }).selectOption('RENAME');
  await page.getByRole('button', { name: 'Lưu bản nháp và xem trước' }).click();
  await expect(page.getByText('Cần nhập mục này').first()).toBeVisible();
  await page.getByRole('textbox', { name: /^Ngày có hiệu lực/ }).fill('01/01/2041');
  await page.getByRole('combobox', { name: 'Đơn vị', exact: true }).fill(commune);
  await page.getByRole('option', { name: new RegExp(commune) }).click();
  await page.getByRole('textbox', { name: 'Tên đầy đủ' }).fill(`${commune} Mới`);
  await isAccessible(page);
  await page.getByRole('button', { name: 'Lưu bản nháp và xem trước' }).click();

  await expect(page.getByRole('heading', { name: 'Nếu thực hiện' })).toBeVisible();
  await expect(page.getByRole('rowheader', { name: new RegExp(`${commune} → ${commune} Mới|${commune} Mới`) }).first()).toBeVisible();
  await isAccessible(page);
  await page.getByRole('button', { name: 'Thực hiện', exact: true }).click();
  await expect(page.getByText('Đã thực hiện', { exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  const undo = page.getByRole('dialog', { name: 'Hoàn tác' });
  await undo.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(undo.getByText('Cần nhập mục này')).toBeVisible();
  await undo.getByRole('textbox', { name: /^Lý do hoàn tác/ }).fill('Nghị quyết được đính chính');
  await undo.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(page.getByText('Bản nháp', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Bỏ bản nháp' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sắp xếp đơn vị' })).toBeVisible();
});

test('shapes are imported with a report of what they leave out, and removed again', async ({ page }) => {
  await signIn(page, 'admin');
  await enter(page, 'Địa giới cho bản đồ');
  const square = (id: string, west: number) => ({ type: 'Feature', id, properties: {}, geometry: { type: 'Polygon', coordinates: [[[west, 21], [west + 1, 21], [west + 1, 22], [west, 22], [west, 21]]] } });
  const name = `hanh-trinh-${Date.now()}.json`;
  await page.locator('#shapes-file').setInputFiles({
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ type: 'FeatureCollection', features: [square('22', 107), square('ZZ', 108)] })),
  });
  await page.getByRole('textbox', { name: /^Có hiệu lực từ ngày/ }).fill('01/01/2090');
  await page.getByRole('textbox', { name: /^Nguồn/ }).fill('Bản thử');
  await page.getByRole('checkbox', { name: /^Hình minh họa/ }).check();
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await expect(page.getByRole('heading', { name: 'Tệp này' })).toBeVisible();
  await expect(page.getByText('1/34').first()).toBeVisible();
  await expect(page.getByText('không có đơn vị nào mang mã này vào ngày đó')).toBeVisible();
  await isAccessible(page);
  await page.getByRole('button', { name: 'Ghi vào danh mục' }).click();
  await page.getByRole('button', { name: `Bỏ lần nhập ${name}` }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Bỏ', exact: true }).click();
  await expect(page.getByRole('button', { name: `Bỏ lần nhập ${name}` })).toHaveCount(0);
});
