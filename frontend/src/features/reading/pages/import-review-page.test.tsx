import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { API, list, open } from '@/test/page';
import { server } from '@/test/server';

vi.mock('@/shared/session/session', () => ({
  bearer: () => Promise.resolve('t'),
  renewOrSignInAgain: () => Promise.resolve(),
  SignedOut: class extends Error {},
}));
vi.mock('react-oidc-context', () => ({ useAuth: () => ({ signoutRedirect: () => Promise.resolve() }) }));

const text = 'Số: 52/KH-UBND\nChỉ tiêu 9: giảm xuống dưới 4,5% vào năm 2025\nSở A chủ trì chỉ tiêu 9\nCông an tỉnh chủ trì chỉ tiêu 9';
const place = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const lead = (id: string, agency: string) => ({
  id,
  agency,
  agencyId: 'ag1',
  role: 'LEAD',
  indicatorCodes: ['9'],
  indicatorIds: ['i1'],
  taskCodes: [],
  taskIds: [],
  statement: '',
  source: place(agency),
});
const draft = {
  id: 'imp1',
  status: 'DRAFT',
  text,
  document: { kind: 'KE_HOACH', number: '52/KH-UBND', title: 'Vì trẻ em', issuedOn: '2021-03-08' },
  objectives: [],
  indicators: [
    {
      id: 'i1',
      code: '9',
      statement: 'giảm xuống dưới 4,5% vào năm 2025',
      source: place('giảm xuống dưới 4,5% vào năm 2025'),
      targets: [{ id: 't1', measure: 'tỷ lệ', comparator: 'LT', value: 4.5, unit: 'PERCENT', year: 2025, change: 'LEVEL', source: place('4,5%') }],
    },
  ],
  tasks: [],
  assignments: [lead('a1', 'Sở A'), lead('a2', 'Công an tỉnh')],
  references: [],
  deadlines: [],
  warnings: [{ code: 'TWO_LEADS', message: 'Chỉ tiêu 9 có hai cơ quan chủ trì', source: place('Công an tỉnh') }],
  file: { name: 'ke-hoach.docx', format: 'DOCX', size: 1, sha256: '' },
  agencyId: 'a1',
  importedAt: '2026-11-22T00:00:00Z',
  allowedActions: ['EDIT', 'ACCEPT', 'DISCARD'],
  version: 7,
};

beforeEach(() => {
  server.use(
    http.get(`${API}/api/v1/plan-imports/imp1`, () => HttpResponse.json(draft)),
    http.get(`${API}/api/v1/agencies/ag1`, () => HttpResponse.json({ id: 'ag1', name: 'Sở A tỉnh' })),
    http.get(`${API}/api/v1/areas/ar22`, () => HttpResponse.json({ id: 'ar22', name: 'Tỉnh Quảng Ninh' })),
    http.get(`${API}/api/v1/areas`, () => HttpResponse.json(list([]))),
  );
});

describe('reviewing an imported plan', () => {
  it('shows the warnings first, and each leads to its place in the document', async () => {
    const { user } = await open('/plan-imports/imp1');
    const warning = await screen.findByRole('article', { name: 'Chỉ tiêu 9 có hai cơ quan chủ trì' });
    await user.click(within(warning).getByRole('button', { name: /^Xem trong văn bản/ }));
    const lit = document.querySelectorAll('a[data-lit]');
    expect([...lit].map((link) => link.textContent)).toEqual(['Công an tỉnh']);
  });

  it('opens the item of the draft that a place in the document became', async () => {
    const { user } = await open('/plan-imports/imp1');
    await user.click(await screen.findByRole('link', { name: '4,5%' }));
    const target = await screen.findByRole('button', { name: /2025/ });
    await waitFor(() => expect(target).toHaveFocus());
    expect(target).toHaveAttribute('data-lit');
  });

  it('corrects a target in place, reading numbers the Vietnamese way, on the version that is shown', async () => {
    const sent: { body: unknown; match: string | null }[] = [];
    server.use(
      http.patch(`${API}/api/v1/plan-imports/imp1`, async ({ request }) => {
        sent.push({ body: await request.json(), match: request.headers.get('If-Match') });
        return HttpResponse.json(draft);
      }),
    );
    const { user } = await open('/plan-imports/imp1?tab=indicators');
    await user.click(await screen.findByRole('button', { name: /2025/ }));
    const value = await screen.findByRole('textbox', { name: 'Giá trị' });
    await user.clear(value);
    await user.type(value, '4.25');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    expect(await screen.findByText(/Viết số theo kiểu Việt Nam/)).toBeVisible();
    expect(sent).toEqual([]);
    await user.clear(value);
    await user.type(value, '4,25');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.match).toBe('"7"');
    expect(sent[0]?.body).toMatchObject({ indicators: [{ id: 'i1', targets: [{ id: 't1', value: 4.25, comparator: 'LT', year: 2025 }] }] });
  });

  it('accepts with the decisions that were made, and keeps the refusal in sight when one is missing', async () => {
    const sent: unknown[] = [];
    server.use(
      http.post(`${API}/api/v1/plan-imports/imp1/acceptance`, async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json(
          { type: '/problems/lead-undecided', title: 'x', status: 422, detail: 'Chưa quyết định cơ quan chủ trì', errors: [] },
          { status: 422 },
        );
      }),
    );
    const { user } = await open('/plan-imports/imp1');
    await user.click(await screen.findByRole('radio', { name: /^Sở A chủ trì/ }));
    await user.click(await screen.findByRole('button', { name: 'Chấp nhận và tạo kế hoạch' }));
    expect(await screen.findByText('Chưa quyết định cơ quan chủ trì')).toBeVisible();
    expect(screen.getByRole('alert')).toHaveFocus();
    expect(sent).toEqual([
      {
        areaId: 'ar22',
        agencyMatches: [
          { agency: 'Sở A', agencyId: 'ag1' },
          { agency: 'Công an tỉnh', agencyId: 'ag1' },
        ],
        leadDecisions: [{ indicatorId: 'i1', assignmentId: 'a2', role: 'COORDINATE' }],
      },
    ]);
  });

  it('offers nothing that the API does not allow', async () => {
    server.use(http.get(`${API}/api/v1/plan-imports/imp1`, () => HttpResponse.json({ ...draft, status: 'ACCEPTED', allowedActions: [] })));
    await open('/plan-imports/imp1');
    await screen.findByRole('heading', { name: /Vì trẻ em/ });
    expect(screen.queryByRole('button', { name: 'Chấp nhận và tạo kế hoạch' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Bỏ bản nhập' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^Sửa/ })).not.toBeInTheDocument();
  });
});
