import { expect, isAccessible, signIn, test } from './journey';

const issued = `ỦY BAN NHÂN DÂN
TỈNH QUẢNG NINH

Số: 77/KH-UBND

Quảng Ninh, ngày 15 tháng 01 năm 2026

KẾ HOẠCH
Phòng, chống tai nạn thương tích trẻ em tỉnh Quảng Ninh giai đoạn 2026-2030

Căn cứ Quyết định số 23/QĐ-TTg ngày 07/01/2021 của Thủ tướng Chính phủ, Ủy ban nhân dân tỉnh Quảng Ninh ban hành Kế hoạch như sau:

I. MỤC TIÊU

1. Mục tiêu cụ thể

a) Mục tiêu 1: Trẻ em được an toàn

- Chỉ tiêu 1: giảm tỷ suất trẻ em bị tai nạn thương tích xuống 520/100.000 trẻ em vào năm 2028 và 500/100.000 vào năm 2030.

- Chỉ tiêu 2: tỷ lệ trẻ em từ 6 tuổi trở lên biết bơi đạt 60% vào năm 2028 và 70% vào năm 2030.

II. NHIỆM VỤ, GIẢI PHÁP

1. Truyền thông phòng, chống đuối nước

2. Dạy bơi an toàn trong trường học

III. TỔ CHỨC THỰC HIỆN

1. Sở Y tế: chủ trì thực hiện chỉ tiêu 1, 2 của Kế hoạch.

2. Sở Giáo dục và Đào tạo: chủ trì thực hiện chỉ tiêu 2 của Kế hoạch.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Trần Văn Mẫu
`;

test('an issued document becomes a plan in force: uploaded, checked, decided, accepted, issued', async ({ page }) => {
  await signIn(page, 'planner');
  await page.getByRole('navigation').getByRole('link', { name: 'Nhập kế hoạch từ văn bản' }).first().click();
  await isAccessible(page);
  await page
    .locator('#document-file')
    .setInputFiles({ name: 'ke-hoach-77.txt', mimeType: 'text/plain', buffer: Buffer.from(issued, 'utf8') });
  await page.getByRole('button', { name: 'Đọc văn bản' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toContainText('Phòng, chống tai nạn thương tích trẻ em');
  await expect(page.getByText('1 mục tiêu · 2 chỉ tiêu · 4 mức phải đạt')).toBeVisible();
  await expect(page.getByText('Hai cơ quan cùng chủ trì').first()).toBeVisible();
  await isAccessible(page);

  const accept = page.getByRole('button', { name: 'Chấp nhận và tạo kế hoạch' });
  await accept.click();
  await expect(page.getByRole('alert').first()).toContainText(/chủ trì/);

  await page.getByRole('radio', { name: 'Sở Giáo dục và Đào tạo chủ trì' }).check();
  await accept.click();
  await expect(page).toHaveURL(/\/plans\/[0-9a-f-]{36}$/);
  await expect(page.getByText('Dự thảo').first()).toBeVisible();
  await isAccessible(page);

  await page.getByRole('button', { name: 'Ban hành' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ban hành' }).click();
  await expect(page.getByText('Đang thực hiện').first()).toBeVisible();

  // Who was decided to lead does; the other one of the document coordinates.
  await page.getByRole('main').getByRole('link', { name: 'Ma trận phân công' }).click();
  const second = page.getByRole('table', { name: 'Ma trận phân công' }).getByRole('row', { name: /Chỉ tiêu 2\./ });
  await expect(second.getByRole('button', { name: /^CT, Chủ trì: Sở Giáo dục/ })).toBeVisible();
  await expect(second.getByRole('button', { name: /^PH, Phối hợp: Sở Y tế/ })).toBeVisible();
});
