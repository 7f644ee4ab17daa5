import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, it, vi } from 'vitest';
import { boundaries, disaggregations, progress, rollUp, target } from '@/test/figures';
import { API, list, open } from '@/test/page';
import { server } from '@/test/server';

vi.mock('@/shared/session/session', () => ({
  bearer: () => Promise.resolve('t'),
  renewOrSignInAgain: () => Promise.resolve(),
  SignedOut: class extends Error {},
}));
vi.mock('react-oidc-context', () => ({ useAuth: () => ({ signoutRedirect: () => Promise.resolve() }) }));

const indicator = {
  id: 'i1',
  planId: 'p1',
  code: '1',
  statement: 'xã phù hợp với trẻ em',
  measures: [{ id: 'm1', name: 'tỷ lệ xã', unit: 'PERCENT', direction: 'UP', disaggregations: [], targets: [], warnings: [] }],
  sample: false,
  allowedActions: [],
  version: 1,
};
const asked: URLSearchParams[] = [];

beforeEach(() => {
  asked.length = 0;
  server.use(
    http.get(`${API}/api/v1/indicators/i1`, () => HttpResponse.json(indicator)),
    http.get(`${API}/api/v1/plans/p1`, () => HttpResponse.json({ id: 'p1', title: 'Vì trẻ em', state: 'IN_FORCE', version: 1 })),
    http.get(`${API}/api/v1/assignments`, () => HttpResponse.json(list([]))),
    http.get(`${API}/api/v1/boundaries`, () => HttpResponse.json(boundaries)),
    http.get(`${API}/api/v1/disaggregations`, () => HttpResponse.json(disaggregations)),
    http.get(`${API}/api/v1/indicators/i1/progress`, () => HttpResponse.json(progress)),
    http.get(`${API}/api/v1/roll-ups`, ({ request }) => {
      const { searchParams } = new URL(request.url);
      asked.push(searchParams);
      return HttpResponse.json(rollUp(searchParams.get('group') === 'CHILDREN' ? 'CHILDREN' : 'TOTAL'));
    }),
  );
});

const frame = (name: RegExp) => screen.findByRole('group', { name });

it('draws the years with their gap, says that a forecast is not to be had, and tells the same in a table', async () => {
  const { user } = await open('/indicators/i1');
  const trend = await frame(/^Diễn biến qua các năm: tỷ lệ xã$/);
  expect(within(trend).getByText(/Từ 60\s%.* đến 75\s%.*Chưa đủ số liệu để dự báo đến năm 2030\./)).toBeVisible();
  expect(trend.querySelectorAll('polyline')).toHaveLength(2);
  await user.click(within(trend).getByRole('button', { name: 'Xem bảng số liệu' }));
  const table = within(trend).getByRole('table');
  expect(within(table).getByRole('row', { name: /^2023 chưa báo cáo/ })).toBeVisible();
  expect(within(table).getByRole('row', { name: /^2025 75\s% 75 100 ước 51\/54 xã/ })).toBeVisible();
});

it('draws the forecast with its range where there is one', async () => {
  const forecast = { outcome: 'FORECAST', year: 2030, value: 93.5, low: 90, high: 97, yearlyChange: 3.7, surety: 0.9, figures: [] };
  server.use(http.get(`${API}/api/v1/indicators/i1/progress`, () => HttpResponse.json({ ...progress, targets: [{ ...target, forecast }] })));
  await open('/indicators/i1');
  const trend = await frame(/^Diễn biến qua các năm/);
  expect(within(trend).getByText(/năm 2030 khoảng 93,5\s% \(từ 90 đến 97, mức tin cậy 90 %\)/)).toBeVisible();
  expect(trend.querySelectorAll('polygon')).toHaveLength(1);
});

it('shows the areas below, the furthest from the target first, with the map they rest on', async () => {
  await open('/indicators/i1?map=THEN');
  const areas = await frame(/^Theo địa bàn: tỷ lệ xã, năm 2025$/);
  expect(within(areas).getByText(/2\/3 đơn vị của Tỉnh Quảng Ninh có số liệu, theo địa giới ngày 22\/11\/2026\./)).toBeVisible();
  const bars = within(areas).getAllByRole('listitem').map((row) => row.textContent.replaceAll('\u00a0', ' ').trim());
  expect(bars).toEqual(['Phường Hà Lầm 62 %', 'Phường Hà Tu 91,23 %', 'Phường Cao Xanh chưa báo cáo']);
  expect(within(areas).getByRole('link', { name: 'Phường Hà Lầm' })).toHaveAttribute('href', '/indicators/i1?map=THEN&areaId=c2');
  expect(asked.every((query) => query.get('map') === 'THEN' && query.get('year') === '2025')).toBe(true);
});

it('breaks a year down by the groups that were asked for', async () => {
  await open('/indicators/i1');
  const groups = await frame(/^Theo nhóm: tỷ lệ xã, năm 2025$/);
  expect(within(groups).getByText(/Chênh lệch lớn nhất theo giới tính: 12\s%\./)).toBeVisible();
  expect(within(groups).getAllByRole('listitem').map((row) => row.textContent.replaceAll('\u00a0', ' ').trim())).toEqual(['Nam 70 %', 'Nữ 82 %']);
});

it('draws the areas on a map that is walked by arrow keys, says what is made up, and tells the same in a table', async () => {
  const { user, router } = await open('/indicators/i1');
  const map = await frame(/^Bản đồ: tỷ lệ xã, năm 2025$/);
  expect(await within(map).findByText('Hình vẽ minh họa, không phải ranh giới thật')).toBeVisible();
  const areas = await within(map).findAllByRole('link');
  expect(areas.map((area) => area.getAttribute('aria-label')?.replaceAll('\u00a0', ' '))).toEqual(['Phường Hà Tu: 91,23 %', 'Phường Hà Lầm: 62 %', 'Phường Cao Xanh: chưa báo cáo']);
  expect(areas.map((area) => area.getAttribute('data-class'))).toEqual(['4', '0', 'none']);
  expect(areas.map((area) => area.getAttribute('tabindex'))).toEqual(['0', '-1', '-1']);
  areas[0]?.focus();
  await user.keyboard('{ArrowRight}');
  expect(areas[1]).toHaveFocus();
  await user.keyboard('{ArrowRight}{ArrowRight}');
  expect(areas[2]).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(router.state.location.search).toMatchObject({ areaId: 'c3' });
});

it('shows both archipelagos on a national map, whatever the file holds', async () => {
  server.use(http.get(`${API}/api/v1/boundaries`, () => HttpResponse.json({ ...boundaries, area: { ...boundaries.area, code: null, level: 'NATION' } })));
  await open('/indicators/i1');
  const map = await frame(/^Bản đồ: tỷ lệ xã, năm 2025$/);
  expect(await within(map).findByRole('img', { name: 'Quần đảo Hoàng Sa (Việt Nam)' })).toBeInTheDocument();
  expect(within(map).getByRole('img', { name: 'Quần đảo Trường Sa (Việt Nam)' })).toBeInTheDocument();
});

it('says that there is no map where no outlines of that day were imported', async () => {
  server.use(http.get(`${API}/api/v1/boundaries`, () => HttpResponse.json({ ...boundaries, features: [] })));
  await open('/indicators/i1');
  expect(await screen.findByText('Chưa có hình địa giới của ngày 22/11/2026 để vẽ bản đồ.')).toBeVisible();
});
