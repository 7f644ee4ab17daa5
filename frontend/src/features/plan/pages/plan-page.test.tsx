import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { API, list, me, open } from '@/test/page';
import { progress, target as halfWay } from '@/test/figures';
import { server } from '@/test/server';

vi.mock('@/shared/session/session', () => ({
  bearer: () => Promise.resolve('t'),
  renewOrSignInAgain: () => Promise.resolve(),
  SignedOut: class extends Error {},
}));
vi.mock('react-oidc-context', () => ({ useAuth: () => ({ signoutRedirect: () => Promise.resolve() }) }));

const document = { id: 'd1', kind: 'KE_HOACH', number: '52/KH-UBND', issuedOn: '2021-03-08', title: 'Vì trẻ em', issuer: 'UBND tỉnh' };
const decision = { id: 'd2', kind: 'QUYET_DINH', number: '23/QĐ-TTg', issuedOn: '2021-01-07', title: 'Chương trình hành động', issuer: 'Thủ tướng' };
const plan = {
  id: 'p1',
  title: 'Vì trẻ em',
  state: 'IN_FORCE',
  document,
  agency: { id: 'a1', name: 'Sở Y tế' },
  area: { id: 'ar22', name: 'Tỉnh Quảng Ninh' },
  period: { from: 2021, to: 2030 },
  effectiveOn: '2021-03-08',
  replaces: [],
  above: [{ id: 'p0', title: 'Chương trình quốc gia', state: 'IN_FORCE', areaId: 'vn', areaName: 'Việt Nam' }],
  below: 0,
  bases: [{ relation: 'BASIS', document: decision }],
  counts: { objectives: 1, tasks: 0, reportingDuties: 0, fundingSources: 1 },
  amendments: 0,
  hindrances: [],
  on: '2026-11-22',
  sample: false,
  allowedActions: [] as string[],
  version: 3,
};
const funding = { id: 'f1', planId: 'p1', statement: 'Ngân sách tỉnh', amountVnd: 1234500000, years: { from: 2026, to: 2026 }, position: 0, sample: true, version: 1 };
const target = { id: 't1', comparator: 'GE', value: 75, year: 2030, change: 'LEVEL', warnings: [] };
const indicator = {
  id: 'i1',
  planId: 'p1',
  objectiveId: 'o1',
  code: '1',
  statement: 'xã phù hợp với trẻ em',
  measures: [{ id: 'm1', name: 'tỷ lệ xã', unit: 'PERCENT', direction: 'UP', disaggregations: [], targets: [target], warnings: [] }],
  sample: false,
  allowedActions: [],
  version: 1,
};
const matrix = {
  planId: 'p1',
  on: '2026-11-22',
  agencies: [{ id: 'old', code: 'x', name: 'Sở cũ', shortName: 'Sở cũ', standing: 'DISSOLVED' }],
  subjects: [{ type: 'INDICATOR', id: 'i1', code: '1', statement: 'x', led: true }],
  cells: [{ assignmentId: 's1', subjectType: 'INDICATOR', subjectId: 'i1', agencyId: 'old', role: 'LEAD', allowedActions: [], version: 0 }],
  allowedActions: [],
};

/** Everything that a plan's page asks for. */
function answer(shown: typeof plan, allowed: string[] = []) {
  const of = (path: string, body: object) => http.get(`${API}/api/v1/plans/p1/${path}`, () => HttpResponse.json(body));
  server.use(
    http.get(`${API}/api/v1/plans/p1`, () => HttpResponse.json(shown)),
    of('objectives', list([{ id: 'o1', planId: 'p1', code: '1', statement: 'Sức khỏe', position: 0, sample: false, allowedActions: allowed, version: 1 }])),
    of('indicators', list([indicator])),
    of('tasks', list([])),
    of('reporting-duties', list([])),
    of('funding-sources', list([{ ...funding, allowedActions: allowed }])),
    of('amendments', list([])),
    of('responsibilities', matrix),
    of('progress', { ...progress, sample: false }),
    of('national-comparison', { planId: 'p1', on: '2026-11-22', counts: { stricter: 0, equal: 0, looser: 0, notComparable: 0 }, measures: [], notTakenUp: [] }),
    of('coverage', { planId: 'p1', on: '2026-11-22', plansBelow: [], indicators: [], notTakenUp: { indicatorIds: [], measureIds: [] } }),
  );
}

describe('a plan', () => {
  beforeEach(() => answer(plan));

  it('shows targets by year, who leads though gone, what it rests on, what it carries out and what pays for it', async () => {
    await open('/plans/p1');
    expect(await screen.findByRole('columnheader', { name: '2030' })).toBeVisible();
    expect(screen.getByText('≥ 75 %', { normalizer: (text) => text.replaceAll('\u00a0', ' ') })).toBeVisible();
    expect(await screen.findByText(/đã kết thúc hoạt động/)).toBeVisible();
    expect(await screen.findByRole('link', { name: 'Chương trình quốc gia' })).toHaveAttribute('href', '/plans/p0');
    expect(screen.getByText(/23\/QĐ-TTg/)).toBeVisible();
    expect(await screen.findByText('1.234.500.000 đồng')).toBeVisible();
    expect(screen.getByText('Dữ liệu mẫu')).toBeVisible();
  });

  it('offers nothing that the API does not allow, whatever the role', async () => {
    await open('/plans/p1', me('PLAN_EDIT', 'ASSIGN'));
    await screen.findByText('1.234.500.000 đồng');
    expect(within(screen.getByRole('main')).queryByRole('button', { name: /Sửa|Thêm|Ban hành|Kết thúc|Xóa/ })).not.toBeInTheDocument();
  });
});

it('an item of a plan in force is changed and removed by amendment, with reason and day', async () => {
  answer({ ...plan, allowedActions: ['AMEND'] }, ['AMEND']);
  const sent: { body: unknown; match: string | null }[] = [];
  server.use(
    http.post(`${API}/api/v1/plans/p1/amendments`, async ({ request }) => {
      sent.push({ body: await request.json(), match: request.headers.get('If-Match') });
      return HttpResponse.json({ type: '/problems/x', title: 'x', status: 422, detail: 'Ngày trước khi ban hành', errors: [{ pointer: '/effectiveOn', code: 'x', detail: 'Quá sớm' }] }, { status: 422 });
    }),
  );
  const { user } = await open('/plans/p1');
  await user.click(await screen.findByRole('button', { name: 'Sửa đổi: Nguồn kinh phí: Ngân sách tỉnh' }));
  const form = await screen.findByRole('form', { name: /Nguồn kinh phí/ });
  await user.clear(within(form).getByLabelText('Số tiền (đồng)'));
  await user.type(within(form).getByLabelText('Số tiền (đồng)'), '2.000.000.000');
  await user.type(within(form).getByRole('textbox', { name: /^Lý do sửa đổi/ }), 'Giao bổ sung');
  await user.click(within(form).getByRole('button', { name: 'Ghi nhận sửa đổi' }));
  expect(await within(form).findByText('Ngày trước khi ban hành')).toBeVisible();
  expect(within(form).getByRole('textbox', { name: /^Có hiệu lực từ ngày/ })).toHaveAccessibleDescription(/Quá sớm/);
  expect(sent[0]?.match).toBe('"3"');
  expect(sent[0]?.body).toMatchObject({
    reason: 'Giao bổ sung',
    legalDocumentId: null,
    changes: [{ subject: 'FUNDING_SOURCE', act: 'CHANGE', id: 'f1', values: { amountVnd: 2_000_000_000, years: { from: 2026, to: 2026 } } }],
  });
  await user.click(within(form).getByRole('checkbox', { name: 'Bỏ mục này khỏi kế hoạch' }));
  await user.click(within(form).getByRole('button', { name: 'Ghi nhận sửa đổi' }));
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[1]?.body).toMatchObject({ changes: [{ subject: 'FUNDING_SOURCE', act: 'REMOVE', id: 'f1' }] });
});

it('a draft takes another plan above it and other bases, in their order', async () => {
  answer({ ...plan, state: 'DRAFT', allowedActions: ['EDIT'] }, ['EDIT', 'REMOVE']);
  const sent: unknown[] = [];
  server.use(
    http.patch(`${API}/api/v1/plans/p1`, async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json(plan);
    }),
    http.get(`${API}/api/v1/plans`, () => HttpResponse.json(list([{ ...plan, id: 'p9', title: 'Kế hoạch khác' }, plan]))),
    http.get(`${API}/api/v1/legal-documents`, () => HttpResponse.json(list([document, decision]))),
    http.get(`${API}/api/v1/legal-documents/:id`, ({ params }) => HttpResponse.json(params['id'] === 'd1' ? document : decision)),
  );
  const { user } = await open('/plans/p1');
  await user.click(await screen.findByRole('button', { name: 'Chọn kế hoạch cấp trên' }));
  await user.click(await screen.findByRole('combobox', { name: 'Thực hiện kế hoạch' }));
  await user.click(await screen.findByRole('option', { name: /Kế hoạch khác/ }));
  expect(screen.queryByRole('option', { name: /^Vì trẻ em/ })).not.toBeInTheDocument();
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Lưu' }));
  await waitFor(() => expect(sent).toEqual([{ parentPlanId: 'p9' }]));

  await user.click(await screen.findByRole('button', { name: 'Sửa căn cứ' }));
  await user.click(await screen.findByRole('combobox', { name: 'Thêm văn bản' }));
  await user.click(await screen.findByRole('option', { name: /52\/KH-UBND/ }));
  await user.selectOptions(await screen.findByRole('combobox', { name: /^Quan hệ với Kế hoạch 52/ }), 'Thay thế');
  await user.click(await screen.findByRole('button', { name: /^Đưa Kế hoạch 52/ }));
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Lưu' }));
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[1]).toEqual({
    bases: [
      { legalDocumentId: 'd1', relation: 'REPLACES' },
      { legalDocumentId: 'd2', relation: 'BASIS' },
    ],
  });
});

describe('how the plan stands', () => {
  const asked: URLSearchParams[] = [];
  beforeEach(() => {
    asked.length = 0;
    const later = { ...halfWay, targetId: 't2', status: { ...halfWay.status, status: 'NO_DATA' as const, milestoneYear: 2035 } };
    answer(plan);
    server.use(
      http.get(`${API}/api/v1/disaggregations`, () => HttpResponse.json([])),
      http.get(`${API}/api/v1/plans/p1/progress`, ({ request }) => {
        const { searchParams } = new URL(request.url);
        asked.push(searchParams);
        return HttpResponse.json({ ...progress, level: searchParams.get('level'), map: searchParams.get('map'), targets: [halfWay, later] });
      }),
    );
  });

  it('opens from each status the formula with every value that went into it', async () => {
    const { user } = await open('/plans/p1');
    await user.click(await screen.findByRole('button', { name: 'Có nguy cơ – xem cách tính: tỷ lệ xã' }));
    const dialog = await screen.findByRole('dialog', { name: 'Vì sao có trạng thái này' });
    expect(within(dialog).getByText('Tiến độ (75 − 60) / (95 − 60) = 0,428571.')).toBeVisible();
    const input = (label: string | RegExp) => within(dialog).getByText(label, { selector: 'dt' }).nextElementSibling;
    expect(input(/^Số liệu mới nhất/)).toHaveTextContent('75 (năm 2025)');
    expect(input(/^Số liệu gốc/)).toHaveTextContent('60 (năm 2021)');
    expect(input(/^Tiến độ/)).toHaveTextContent('0,428571');
    expect(input(/^Thời gian đã qua/)).toHaveTextContent('0,444444');
    expect(input(/^Được chậm tối đa/)).toHaveTextContent('0,1');
    expect(input(/^Năm trống/)).toHaveTextContent('2023');
  });

  it('counts the milestones that come next, and all of them when asked', async () => {
    const { user } = await open('/plans/p1');
    const section = await screen.findByRole('region', { name: 'Tiến độ thực hiện' });
    const risk = async () => (await within(section).findAllByText('Có nguy cơ', { selector: 'dt' }))[0]?.nextElementSibling;
    expect(await risk()).toHaveTextContent('1');
    expect(within(section).getAllByText('trong 1 mức phải đạt')).not.toHaveLength(0);
    await user.click(within(section).getByRole('radio', { name: 'Mọi mốc' }));
    expect(await within(section).findAllByText('trong 2 mức phải đạt')).not.toHaveLength(0);
  });

  it('asks for another level and map, says so on the page and keeps it in the address', async () => {
    const { user, router } = await open('/plans/p1?map=THEN');
    expect(await screen.findByText(/số liệu đã khóa · theo địa giới của từng năm số liệu · năm thống kê/)).toBeVisible();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Số liệu tính đến mức' }), 'Đã nộp');
    expect(await screen.findByText(/số liệu đã nộp/)).toBeVisible();
    expect(router.state.location.search).toMatchObject({ map: 'THEN', level: 'SUBMITTED' });
    expect(asked.at(-1)?.get('level')).toBe('SUBMITTED');
    expect(asked.at(-1)?.get('map')).toBe('THEN');
  });

  it('says that figures are out of reach, and how to see what may be seen', async () => {
    server.use(http.get(`${API}/api/v1/plans/p1/progress`, () => HttpResponse.json({ type: '/problems/not-found', title: 'x', status: 404 }, { status: 404 })));
    await open('/plans/p1?level=SUBMITTED');
    expect(await screen.findByText('Số liệu này ngoài phạm vi của bạn')).toBeVisible();
  });

  it('shows nothing of the kind for a draft', async () => {
    answer({ ...plan, state: 'DRAFT' });
    await open('/plans/p1');
    await screen.findByText('1.234.500.000 đồng');
    expect(screen.queryByRole('region', { name: 'Tiến độ thực hiện' })).not.toBeInTheDocument();
    expect(asked).toEqual([]);
  });
});
