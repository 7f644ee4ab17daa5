import { readdirSync, readFileSync } from 'node:fs';
import { enter, expect, isAccessible, QUANG_NINH, signIn, test } from './journey';
import type { Page } from '@playwright/test';

type Texts = { [key: string]: string | Texts };

const folder = (language: string) => new URL(`../src/locales/${language}/`, import.meta.url);
const flat = (texts: Texts): string[] => Object.values(texts).flatMap((text) => (typeof text === 'string' ? [text] : flat(text)));
const read = (language: string) =>
  readdirSync(folder(language)).flatMap((file) => flat(JSON.parse(readFileSync(new URL(file, folder(language)), 'utf8')) as Texts));

/** Words of the Vietnamese interface that are no words of the English one; those with a blank to fill as patterns. */
const english = new Set(read('en'));
const vietnamese = [...new Set(read('vi'))]
  .filter((text) => !english.has(text) && /\p{L}{2}/u.test(text.replace(/\{\{\w+\}\}/g, '')))
  .map((text) => text.split(/\{\{\w+\}\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.{1,40}'))
  .map((pattern) => new RegExp(`^${pattern}$`, 'u'));

const issued = `SỞ Y TẾ

Số: 78/KH-UBND

Quảng Ninh, ngày 15 tháng 01 năm 2026

KẾ HOẠCH
Phòng, chống đuối nước trẻ em tỉnh Quảng Ninh giai đoạn 2026-2030

I. MỤC TIÊU

- Chỉ tiêu 1: tỷ lệ trẻ em từ 6 tuổi trở lên biết bơi đạt 60% vào năm 2028.

II. TỔ CHỨC THỰC HIỆN

1. Sở Y tế: chủ trì thực hiện chỉ tiêu 1 của Kế hoạch.
`;

/** Data stays in the language of its document; everything that the dashboard itself says is English. */
async function speaksEnglish(page: Page) {
  await page.waitForLoadState('networkidle');
  const said = await page.evaluate(() => {
    const found: string[] = [document.title.replace(' · Măng Non', '')];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) found.push(walker.currentNode.textContent ?? '');
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [data-label]')) {
      for (const name of ['aria-label', 'title', 'placeholder', 'data-label']) found.push(element.getAttribute(name) ?? '');
    }
    return [...new Set(found.map((text) => text.trim()))];
  });
  // A police force is named by its kind; the switch names Vietnamese in Vietnamese, so that whoever reads only that finds back.
  const isLeft = (text: string) => !issued.includes(text) && vietnamese.some((pattern) => pattern.test(text));
  const left = said.filter((text) => !['Công an', 'Tiếng Việt', 'Măng Non'].includes(text) && isLeft(text));
  expect(left, `Vietnamese is left at ${page.url()}`).toEqual([]);
}

test('every room speaks English when asked to, also when it says no', async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page, 'planner');
  await page.getByRole('button', { name: /EN/ }).click();
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await speaksEnglish(page);

  await enter(page, 'Plans and indicators');
  await speaksEnglish(page);
  await page.getByRole('link', { name: QUANG_NINH }).first().click();
  await expect(page.locator('#amendments')).toBeVisible();
  await expect(page.locator('#coverage')).toBeVisible();
  await speaksEnglish(page);
  const plan = page.url();
  await page.getByRole('button', { name: /^Amend: Objective 1/ }).click();
  await speaksEnglish(page);
  await page.goto(plan);
  await page.locator('#indicators').getByRole('link', { name: /tỷ lệ xã/ }).first().click();
  await page.getByRole('button', { name: 'Amend', exact: true }).click();
  await page.getByRole('button', { name: 'Edit the target of 2030' }).click();
  await expect(page.getByRole('form', { name: 'Edit the target of 2030' })).toBeVisible();
  await speaksEnglish(page);

  await page.goto('/plans/new');
  await page.getByRole('button', { name: 'Create the draft' }).click();
  await expect(page.getByText('This is needed').first()).toBeVisible();
  await speaksEnglish(page);

  await page.goto(plan);
  await page.getByRole('main').getByRole('link', { name: 'Responsibilities' }).click();
  await speaksEnglish(page);
  await page.getByRole('button', { name: /^Assign: 7 / }).click();
  const dialog = page.getByRole('dialog', { name: 'Assign' });
  await dialog.getByRole('combobox', { name: 'Agency' }).fill('so tu phap');
  await page.getByRole('option', { name: /Sở Tư pháp.*Quảng Ninh/ }).first().click();
  await dialog.getByRole('button', { name: 'Assign' }).click();
  await expect(dialog.getByRole('alert')).toContainText('leads this');
  await speaksEnglish(page);
  await page.keyboard.press('Escape');

  for (const address of ['/collection-rounds', '/collection-rounds/new', '/submissions']) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await speaksEnglish(page);
  }
  await enter(page, /Import a plan/);
  await speaksEnglish(page);
  await page.locator('#document-file').setInputFiles({ name: 'old.doc', mimeType: 'application/msword', buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0]) });
  await page.getByRole('button', { name: 'Read the document' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  expect(await page.getByRole('alert').innerText(), 'the refusal is in English').not.toMatch(/[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữự]/i);

  await page
    .locator('#document-file')
    .setInputFiles({ name: 'plan.txt', mimeType: 'text/plain', buffer: Buffer.from(issued, 'utf8') });
  await page.getByRole('button', { name: 'Read the document' }).click();
  await expect(page).toHaveURL(/\/plan-imports\/[0-9a-f-]{36}/);
  await expect(page.getByRole('button', { name: 'Discard', exact: true })).toBeVisible();
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    await speaksEnglish(page);
  }

  await enter(page, 'Administrative units');
  await speaksEnglish(page);
  await page.getByRole('link', { name: 'Tỉnh Quảng Ninh' }).click();
  await speaksEnglish(page);
  await enter(page, 'Agencies');
  await speaksEnglish(page);
  await page.getByRole('main').getByRole('link').first().click();
  await speaksEnglish(page);
  await page.getByRole('main').getByRole('link', { name: 'Hand over responsibilities' }).click();
  await page.getByRole('button', { name: 'Preview' }).click();
  await speaksEnglish(page);
  await page.goto('/directory-import');
  await speaksEnglish(page);
  await page.goto('/nowhere');
  await speaksEnglish(page);
  await isAccessible(page);
});

test('the trail and the directory speak English', async ({ page }) => {
  await signIn(page, 'auditor');
  await page.getByRole('button', { name: /EN/ }).click();
  await enter(page, /Audit|trail/i);
  await page.getByRole('button', { name: 'Verify' }).click();
  await speaksEnglish(page);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.locator('#username')).toBeVisible();
  await signIn(page, 'admin');
  await enter(page, /directories/i);
  await speaksEnglish(page);
  const file = 'key,level,type,code,name,parent,validFrom,validTo,successors,act,documentNumber,documentDate,doubt\nx,COMMUNE\n';
  await page.locator('#areas-file').setInputFiles({ name: 'areas.csv', mimeType: 'text/csv', buffer: Buffer.from(file, 'utf8') });
  await page.getByRole('button', { name: 'Preview' }).click();
  await expect(page.getByRole('alert')).toContainText('Line 2');
  await speaksEnglish(page);
});
