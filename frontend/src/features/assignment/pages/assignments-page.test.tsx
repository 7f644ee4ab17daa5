import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { API, list, me, open } from '@/test/page';
import { server } from '@/test/server';

vi.mock('@/shared/session/session', () => ({
  bearer: () => Promise.resolve('t'),
  renewOrSignInAgain: () => Promise.resolve(),
  SignedOut: class extends Error {},
}));
vi.mock('react-oidc-context', () => ({ useAuth: () => ({ signoutRedirect: () => Promise.resolve() }) }));

const subject = (id: string, type: string, led: boolean) => ({ type, id, code: id, statement: `Nội dung ${id}`, led });
const matrix = {
  planId: 'p1',
  on: '2026-11-22',
  agencies: [
    { id: 'ed', code: '22.SGDDT', name: 'Sở Giáo dục và Đào tạo tỉnh Quảng Ninh', shortName: 'Sở Giáo dục', standing: 'ACTIVE' },
    { id: 'old', code: '22.SLD', name: 'Sở Lao động', shortName: 'Sở Lao động', standing: 'DISSOLVED', successorAgencyId: 'he', successorAgencyName: 'Sở Y tế' },
  ],
  subjects: [subject('7', 'INDICATOR', true), subject('8', 'INDICATOR', false), subject('II.1', 'TASK', false)],
  cells: [
    { assignmentId: 's1', subjectType: 'INDICATOR', subjectId: '7', agencyId: 'ed', role: 'LEAD', allowedActions: ['END'], version: 4 },
    { assignmentId: 's2', subjectType: 'INDICATOR', subjectId: '7', agencyId: 'old', role: 'COORDINATE', allowedActions: [], version: 0 },
  ],
  allowedActions: ['ASSIGN'] as string[],
};
const plan = { id: 'p1', title: 'Vì trẻ em', area: { id: 'ar22', name: 'Tỉnh Quảng Ninh' }, document: { id: 'd1', kind: 'KE_HOACH', number: '52/KH-UBND', title: 'x' } };

beforeEach(() => {
  server.use(
    http.get(`${API}/api/v1/plans`, () => HttpResponse.json(list([plan]))),
    http.get(`${API}/api/v1/plans/p1/responsibilities`, () => HttpResponse.json(matrix)),
    http.get(`${API}/api/v1/agencies`, () => HttpResponse.json(list([{ id: 'ju', name: 'Sở Tư pháp tỉnh Quảng Ninh', areaName: 'Tỉnh Quảng Ninh' }]))),
    http.get(`${API}/api/v1/agencies/:id`, () => HttpResponse.json({ id: 'ju', name: 'Sở Tư pháp tỉnh Quảng Ninh' })),
  );
});

describe('the matrix', () => {
  it('names the successor of whoever is gone and says where nobody leads', async () => {
    await open('/assignments');
    expect(await screen.findByRole('columnheader', { name: /Sở Lao động.*nay: Sở Y tế/ })).toBeVisible();
    expect(within(screen.getByRole('row', { name: /Nội dung 8/ })).getByText('Chưa có chủ trì')).toBeVisible();
    expect(screen.queryByRole('row', { name: /Nội dung II.1/ })).not.toBeInTheDocument();
  });

  it('narrows to what nobody leads, and keeps that in the address', async () => {
    const { user, router } = await open('/assignments?planId=p1&type=ALL');
    await user.click(await screen.findByRole('checkbox', { name: 'Chỉ mục chưa có chủ trì' }));
    await waitFor(() => expect(screen.queryByRole('row', { name: /Nội dung 7/ })).not.toBeInTheDocument());
    expect(screen.getByRole('row', { name: /Nội dung II.1/ })).toBeVisible();
    expect(router.state.location.search).toMatchObject({ unled: 'yes', type: 'ALL' });
  });

  it('says who leads already when a second lead is refused, and keeps the form', async () => {
    const sent: unknown[] = [];
    server.use(
      http.post(`${API}/api/v1/assignments`, async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json({ type: '/problems/second-lead', title: 'x', status: 409, detail: 'Sở Giáo dục đang chủ trì nội dung này' }, { status: 409 });
      }),
    );
    const { user } = await open('/assignments');
    await user.click(await screen.findByRole('button', { name: /^Phân công cho: 7/ }));
    const dialog = await screen.findByRole('dialog');
    await user.click(await within(dialog).findByRole('button', { name: 'Phân công' }));
    expect(await within(dialog).findByText('Chọn một cơ quan')).toBeVisible();
    expect(sent).toEqual([]);
    await user.click(within(dialog).getByRole('combobox', { name: 'Cơ quan' }));
    await user.click(await screen.findByRole('option', { name: /Sở Tư pháp/ }));
    await user.click(within(dialog).getByRole('button', { name: 'Phân công' }));
    const refusal = await within(dialog).findByRole('alert');
    expect(refusal).toHaveTextContent('Sở Giáo dục đang chủ trì nội dung này');
    expect(refusal).toHaveFocus();
    expect(sent).toMatchObject([{ agencyId: 'ju', subjectId: '7', subjectType: 'INDICATOR', role: 'LEAD' }]);
  });

  it('ends an assignment on its version, and offers that only where the API does', async () => {
    const sent: { body: unknown; match: string | null }[] = [];
    server.use(
      http.post(`${API}/api/v1/assignments/s1/end`, async ({ request }) => {
        sent.push({ body: await request.json(), match: request.headers.get('If-Match') });
        return HttpResponse.json({});
      }),
    );
    const { user } = await open('/assignments');
    await user.click(await screen.findByRole('button', { name: /^PH, Phối hợp: Sở Lao động/ }));
    expect(within(await screen.findByRole('dialog')).queryByRole('button', { name: /Kết thúc|Xóa/ })).not.toBeInTheDocument();
    await user.keyboard('{Escape}');
    await user.click(await screen.findByRole('button', { name: /^CT, Chủ trì: Sở Giáo dục/ }));
    const dialog = await screen.findByRole('dialog');
    await user.click(await within(dialog).findByRole('button', { name: 'Kết thúc phân công' }));
    const day = await within(dialog).findByRole('textbox', { name: /^Ngày cuối/ });
    await user.clear(day);
    await user.type(day, '31/12/2026');
    await user.type(within(dialog).getByRole('textbox', { name: /^Lý do/ }), 'Chuyển nhiệm vụ');
    await user.click(within(dialog).getByRole('button', { name: 'Kết thúc phân công' }));
    await waitFor(() => expect(sent).toEqual([{ body: { on: '2026-12-31', reason: 'Chuyển nhiệm vụ' }, match: '"4"' }]));
  });

  it('offers no assigning where the API does not', async () => {
    server.use(http.get(`${API}/api/v1/plans/p1/responsibilities`, () => HttpResponse.json({ ...matrix, allowedActions: [] })));
    await open('/assignments', me('ASSIGN'));
    await screen.findByRole('row', { name: /Nội dung 7/ });
    expect(screen.queryByRole('button', { name: /^Phân công cho/ })).not.toBeInTheDocument();
  });
});
