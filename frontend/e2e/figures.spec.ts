import type { Page } from '@playwright/test';
import { enter, expect, isAccessible, QUANG_NINH, signIn, test } from './journey';

interface Answer {
  targets: { series: object[] }[];
  measures: { id: string }[];
  areas: { id: string }[];
  figures: object[];
}

/** Figures of the journey's own in the answers of the API, so that it looks the same whatever has been reported so far. */
async function reported(page: Page) {
  const coverage = { unitLevel: 'COMMUNE', owed: 1, answered: 1, reported: 1, noData: 0, notApplicable: 0, estimated: 0, hidden: 0, notDivisible: 0 };
  await page.route(/\/indicators\/[^/]+\/progress/, async (route) => {
    const response = await route.fetch().catch(() => undefined);
    const json = (await response?.json().catch(() => undefined)) as Answer | undefined;
    if (!response || !json) return; // the page asked and went on
    for (const target of json.targets) {
      target.series = [2022, 2023, 2024, 2025].map((year, place) => ({ year, periodId: year, outcome: 'FIGURE', numerator: 60 + 4 * place, denominator: 100, value: 60 + 4 * place, quality: 'OFFICIAL', coverage }));
    }
    await route.fulfill({ response, json });
  });
  await page.route(/\/roll-ups/, async (route) => {
    const response = await route.fetch().catch(() => undefined);
    const json = (await response?.json().catch(() => undefined)) as Answer | undefined;
    if (!response || !json) return; // the page asked and went on
    json.figures = json.areas.map(({ id }, place) => ({
      measureId: json.measures[0]?.id,
      cell: 'TOTAL',
      areaId: id,
      outcome: place % 9 === 4 ? 'NOT_REPORTED' : 'FIGURE',
      numerator: null,
      denominator: null,
      value: place % 9 === 4 ? null : 50 + ((place * 37) % 49),
      quality: 'OFFICIAL',
      coverage,
    }));
    await route.fulfill({ response, json });
  });
}

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
  await reported(page);
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
