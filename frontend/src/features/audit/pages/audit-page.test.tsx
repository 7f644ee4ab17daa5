import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { API, list, me, open } from '@/test/page';
import { server } from '@/test/server';

vi.mock('@/shared/session/session', () => ({
  bearer: () => Promise.resolve('t'),
  renewOrSignInAgain: () => Promise.resolve(),
  SignedOut: class extends Error {},
}));
vi.mock('react-oidc-context', () => ({ useAuth: () => ({ signoutRedirect: () => Promise.resolve() }) }));

const entry = {
  id: 'e1',
  recordedAt: '2026-11-22T01:30:00Z',
  stream: 'plan',
  streamId: 'p1',
  streamNumber: 7,
  act: 'amended',
  subjectKind: 'plan-amendment',
  subjectId: 'm1',
  actor: 'u1',
  actorName: 'Nguyễn Thu Hà',
  actorAgencyCode: '22.SYT',
  reason: 'Nâng mức',
  details: { changes: 2 },
  sealNumber: 12,
};
const verdict = { provinceId: 'ar22', intact: true, checked: 1234, unsealed: 1, head: '12:abc', headNumber: 12, faults: [] as object[] };

describe('the trail', () => {
  it('says who did what in words, when in Vietnam, and why', async () => {
    server.use(http.get(`${API}/api/v1/audit-entries`, () => HttpResponse.json(list([entry, { ...entry, id: 'e2', actor: 'system', actorName: null, sealNumber: null }]))));
    await open('/audit', me('AUDIT_READ'));
    const [row, last] = await screen.findAllByRole('row', { name: /22\/11\/2026 08:30/ });
    expect(row).toHaveTextContent('Nguyễn Thu Hà');
    expect(row).toHaveTextContent('Sửa đổi: lần sửa đổi');
    expect(row).toHaveTextContent('Nâng mức');
    expect(within(row!).getByText('#12')).toBeVisible();
    expect(last).toHaveTextContent('Hệ thống');
    expect(last).toHaveTextContent('Đang chờ');
  });

  it('asks for an act and for days, and keeps both in the address', async () => {
    const asked: string[] = [];
    server.use(
      http.get(`${API}/api/v1/audit-entries`, ({ request }) => {
        asked.push(new URL(request.url).search);
        return HttpResponse.json(list([]));
      }),
    );
    const { user, router } = await open('/audit', me('AUDIT_READ'));
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Hành động' }), 'Bàn giao');
    await user.type(screen.getByRole('textbox', { name: 'Từ ngày' }), '01/11/2026');
    await waitFor(() => expect(router.state.location.search).toMatchObject({ act: 'responsibilities-handed-over', from: '2026-11-01' }));
    await waitFor(() => expect(asked.at(-1)).toContain('act=responsibilities-handed-over&from=2026-11-01'));
    expect(await screen.findByText('Không có mục nào')).toBeVisible();
  });

  it.each([
    [verdict, 'Toàn vẹn'],
    [{ ...verdict, intact: false, faults: [{ kind: 'CHANGED', sealNumber: 5 }] }, 'Mục bị sửa · vị trí 5'],
  ])('tells an intact trail from one that was tampered with', async (answer, words) => {
    const sent: unknown[] = [];
    server.use(
      http.get(`${API}/api/v1/audit-entries`, () => HttpResponse.json(list([entry]))),
      http.post(`${API}/api/v1/audit-entries/verification`, async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json(answer);
      }),
    );
    const { user } = await open('/audit', me('AUDIT_READ'));
    await user.type(await screen.findByRole('textbox', { name: /^Đầu chuỗi/ }), ' 12:abc ');
    await user.click(screen.getByRole('button', { name: 'Kiểm tra' }));
    expect(await screen.findByText(words)).toBeVisible();
    expect(screen.getByText(/Đã kiểm tra 1\.234 mục/)).toBeVisible();
    expect(sent).toEqual([{ loggedHead: '12:abc' }]);
  });
});
