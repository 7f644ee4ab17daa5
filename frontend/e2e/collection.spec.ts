import type { Browser, Page } from '@playwright/test';
import { expect, isAccessible, QUANG_NINH, signIn, test } from './journey';

const api = process.env.MANGNON_API_URL ?? 'http://127.0.0.1:8080';

interface Item {
  id: string;
  version: number;
}

/** Asks the API with the token of whoever is signed in on the page. */
async function ask<T>(page: Page, method: string, path: string, body?: unknown, version?: number): Promise<T> {
  const token = await page.evaluate(() => {
    const key = Object.keys(sessionStorage).find((name) => name.startsWith('oidc.user:')) ?? '';
    return (JSON.parse(sessionStorage.getItem(key) ?? '{}') as { access_token: string }).access_token;
  });
  const answer = await page.request.fetch(`${api}/api/v1${path}`, {
    method,
    data: body,
    headers: { Authorization: `Bearer ${token}`, ...(version !== undefined && { 'If-Match': `"${version}"` }) },
  });
  expect(answer.ok(), `${method} ${path}: ${await answer.text()}`).toBe(true);
  return (await answer.json()) as T;
}

/** An open round of the planner's, over two measures of Quảng Ninh's plan, of a period of its own; the form of a ward in it. */
async function openRound(page: Page, month: number, title: string) {
  const plans = await ask<{ items: { id: string; title: string }[] }>(page, 'GET', '/plans?state=IN_FORCE&limit=200&q=hanh+dong+quoc+gia+vi+tre+em');
  const plan = plans.items.find(({ title: name }) => QUANG_NINH.test(name))!;
  const indicators = await ask<{ items: { measures: { id: string; aggregation: string }[] }[] }>(page, 'GET', `/plans/${plan.id}/indicators?limit=200`);
  const measures = indicators.items.flatMap((indicator) => indicator.measures).filter(({ aggregation }) => aggregation === 'RATIO');
  const draft = await ask<Item>(page, 'POST', '/collection-rounds', {
    planId: plan.id,
    title,
    period: { kind: 'MONTH', calendar: 'STATISTICAL', year: 2031, number: month },
    expectedQuality: 'OFFICIAL',
    measures: measures.slice(0, 3).map(({ id }) => ({ measureId: id })),
    due: [{ tier: 'COMMUNE', dueAt: '2099-12-31T16:59:59Z' }],
  });
  await ask(page, 'POST', `/collection-rounds/${draft.id}/opening`, undefined, draft.version);
  const forms = await ask<{ items: { id: string; agency: { code: string } }[] }>(page, 'GET', `/collection-rounds/${draft.id}/submissions?limit=200`);
  return { id: draft.id, form: forms.items.find(({ agency }) => agency.code === '06688.UBND')!.id, forms: forms.items };
}

async function desk(browser: Browser, person: string, address: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await signIn(page, person);
  await page.goto(address);
  return page;
}

const inputs = (page: Page) => page.getByRole('table', { name: 'Số liệu' }).getByRole('textbox', { name: /: (tử|mẫu) số$/ });
const saved = (page: Page) => expect(page.getByText(/^Đã lưu lúc/)).toBeVisible();

test('three people take a form from the first figure to the lock; the bulk act says what came of each', async ({ page, browser }) => {
  test.setTimeout(90_000);
  await signIn(page, 'planner');
  const round = await openRound(page, 1, 'Đợt của ba người');
  const reporter = await desk(browser, 'reporter-xa', `/submissions/${round.form}`);
  await expect(inputs(reporter)).toHaveCount(6);
  await isAccessible(reporter);
  await inputs(reporter).first().fill('1234.5');
  await reporter.keyboard.press('Tab');
  await expect(reporter.getByText('Dấu chấm chỉ ngăn hàng nghìn', { exact: false })).toBeVisible();
  await expect(reporter.getByText('1 ô chưa đúng, chưa lưu')).toBeVisible();
  await isAccessible(reporter);

  await inputs(reporter).first().focus();
  await reporter.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', '31\t60\r\n40\t50\r\nkhông có số liệu\t\r\n');
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await expect(reporter.getByText(/^Đã dán 6 ô/)).toBeVisible();
  await expect(inputs(reporter).nth(1)).toHaveValue('60');
  await inputs(reporter).first().press('Control+z');
  await expect(inputs(reporter).nth(1)).toHaveValue('');
  await inputs(reporter).first().press('Control+y');
  await expect(inputs(reporter).nth(1)).toHaveValue('60');
  await reporter.getByLabel(/^Lý do không có số liệu/).fill('Chưa điều tra');
  await reporter.getByRole('heading', { name: 'Số liệu' }).click();
  await saved(reporter);
  await expect(reporter.getByText('Đủ điều kiện gửi')).toBeVisible();
  await isAccessible(reporter);
  await reporter.getByRole('button', { name: 'Gửi duyệt' }).click();
  await reporter.getByRole('dialog').getByRole('button', { name: 'Gửi duyệt' }).click();
  await expect(reporter.getByText('Chờ duyệt').first()).toBeVisible();
  await expect(inputs(reporter)).toHaveCount(0);

  const head = await desk(browser, 'chair', '/submissions');
  await head.getByRole('link', { name: 'Đợt của ba người' }).click();
  await head.getByRole('button', { name: 'Duyệt', exact: true }).click();
  await head.getByRole('dialog').getByRole('button', { name: 'Duyệt' }).click();
  await expect(head.getByText('Đã duyệt').first()).toBeVisible();
  await head.getByRole('button', { name: 'Xem', exact: true }).click();
  await expect(head.getByRole('table', { name: 'Lịch sử sửa đổi' })).toContainText('31 / 60 = 51,67');
  await isAccessible(head);

  await page.goto(`/collection-rounds/${round.id}`);
  await expect(page.getByRole('heading', { name: '1 trên 54 phiếu đã gửi (2 %)' })).toBeVisible();
  await isAccessible(page);
  await page.getByRole('searchbox', { name: 'Tìm cơ quan, địa bàn' }).fill('ha long');
  const row = page.getByRole('row', { name: /phường Hạ Long/ }).first();
  await expect(row).toContainText('Đúng hạn');
  await row.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Khóa 1 phiếu' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Khóa 1 phiếu' }).click();
  await expect(page.getByRole('dialog')).toContainText('Đã làm 1 phiếu');
  await isAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Xong' }).click();
  await expect(row).toContainText('Đã khóa');
});

test('two people at one form see each other, and a conflict is shown, never overwritten', async ({ page, browser }) => {
  test.setTimeout(90_000);
  await signIn(page, 'planner');
  const round = await openRound(page, 5, 'Đợt của hai người');
  const one = await desk(browser, 'reporter-xa', `/submissions/${round.form}`);
  const two = await desk(browser, 'reporter-xa', `/submissions/${round.form}`);
  await expect(inputs(two)).toHaveCount(6);
  await two.context().setOffline(true);
  await inputs(two).nth(0).fill('11');
  await inputs(two).nth(1).fill('20');
  await two.keyboard.press('Tab');
  await expect(two.getByText('Ngoại tuyến: 1 ô chưa gửi')).toBeVisible();
  await inputs(one).nth(0).fill('12');
  await inputs(one).nth(1).fill('20');
  await inputs(one).nth(2).fill('3');
  await inputs(one).nth(3).fill('4');
  await one.keyboard.press('Tab');
  await saved(one);

  await two.context().setOffline(false);
  const conflict = two.getByRole('group', { name: /^Hai người cùng sửa/ });
  await expect(conflict).toContainText('thành 12 / 20. Bạn nhập 11 / 20.');
  await expect(inputs(two).nth(3)).toHaveValue('4');
  await isAccessible(two);
  await conflict.getByRole('button', { name: 'Giữ số của tôi (11 / 20)' }).click();
  await expect(conflict).toHaveCount(0);
  await saved(two);
  await expect(inputs(one).nth(0)).toHaveValue('11', { timeout: 20_000 });
  await expect(one.getByText(/sửa lúc \d\d:\d\d/)).toBeVisible();
});

test('many forms are returned in one act, with a reason for each', async ({ page, browser }) => {
  test.setTimeout(90_000);
  await signIn(page, 'planner');
  const round = await openRound(page, 7, 'Đợt trả lại');
  for (const [person, code] of [['reporter-xa', '06688.UBND'], ['reporter3', '06994.UBND']] as const) {
    const form = round.forms.find(({ agency }) => agency.code === code)!.id;
    const reporter = await desk(browser, person, '/submissions');
    const view = await ask<{ rows: { measureId: string; cell: string }[] }>(reporter, 'GET', `/submissions/${form}`);
    const entered = await ask<{ version: number }>(reporter, 'POST', `/submissions/${form}/observation-changes`, {
      changes: view.rows.map(({ measureId, cell }) => ({ measureId, cell, numerator: 1, denominator: 2 })),
    });
    await ask(reporter, 'POST', `/submissions/${form}/submittal`, undefined, entered.version);
    await reporter.context().close();
  }
  await page.goto(`/collection-rounds/${round.id}?state=SUBMITTED`);
  await page.getByLabel('Chọn cả 2 phiếu').check();
  await page.getByRole('button', { name: 'Trả lại 2 phiếu' }).click();
  const dialog = page.getByRole('dialog', { name: 'Trả lại phiếu' });
  await expect(dialog.getByRole('button', { name: 'Trả lại 2 phiếu' })).toBeDisabled();
  await dialog.getByLabel('Cùng một lý do cho tất cả').uncheck();
  await dialog.getByLabel(/^Lý do: .*Hạ Long/).fill('Mẫu số chưa đúng');
  await dialog.getByLabel(/^Lý do: .*Vân Đồn/).fill('Thiếu minh chứng');
  await isAccessible(page);
  await dialog.getByRole('button', { name: 'Trả lại 2 phiếu' }).click();
  await expect(dialog).toContainText('Đã làm 2 phiếu');
  await dialog.getByRole('button', { name: 'Xong' }).click();
  await page.getByLabel('Trạng thái').selectOption({ label: 'Bị trả lại' });
  await expect(page.getByRole('row', { name: /Vân Đồn/ }).first()).toContainText('Thiếu minh chứng');
  const reporter = await desk(browser, 'reporter-xa', `/submissions/${round.form}`);
  await expect(reporter.getByText('Mẫu số chưa đúng')).toBeVisible();
  await expect(inputs(reporter)).toHaveCount(6);
});
