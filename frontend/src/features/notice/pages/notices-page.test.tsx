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

const notice = {
  id: 'n1',
  topic: 'overdue',
  dutyKind: 'SUBMISSION',
  title: 'Quá hạn: phiếu số liệu “Sáu tháng” – Phường Hạ Long',
  text: 'Đã quá hạn 17:00 ngày 15/05/2026 mà chưa hoàn thành.',
  role: 'REPORTER',
  about: { kind: 'submission', id: 's1' },
  dueAt: '2026-05-15T10:00:00Z',
  link: '/submissions/s1',
  toldAt: '2026-05-18T01:00:00Z',
  readAt: null,
};

describe('the notices', () => {
  it('shows what is not read, leads to it, and marks it as read', async () => {
    const asked: string[] = [];
    const sent: unknown[] = [];
    server.use(
      http.get(`${API}/api/v1/notices`, ({ request }) => {
        asked.push(new URL(request.url).search);
        return HttpResponse.json(list(sent.length === 0 ? [notice] : []));
      }),
      http.post(`${API}/api/v1/notices/readings`, async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json({ read: 1 });
      }),
    );
    const { user } = await open('/notices', me());
    const row = await screen.findByRole('row', { name: /Quá hạn/ });
    expect(row).toHaveTextContent('Đã quá hạn 17:00 ngày 15/05/2026');
    expect(row).toHaveTextContent('Cán bộ báo cáo');
    expect(within(row).getByRole('link')).toHaveAttribute('href', '/submissions/s1');
    expect(asked[0]).toContain('unread=true');
    await user.click(within(row).getByRole('button', { name: /^Đánh dấu đã đọc/ }));
    expect(await screen.findByText('Không có thông báo chưa đọc')).toBeVisible();
    expect(sent).toEqual([{ noticeIds: ['n1'] }]);
  });

  it('marks all as read until the newest shown, and keeps filters in the address', async () => {
    const asked: string[] = [];
    const sent: unknown[] = [];
    server.use(
      http.get(`${API}/api/v1/notices`, ({ request }) => {
        asked.push(new URL(request.url).search);
        return HttpResponse.json(list([notice]));
      }),
      http.post(`${API}/api/v1/notices/readings`, async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json({ read: 1 });
      }),
    );
    const { user, router } = await open('/notices', me());
    await user.click(await screen.findByRole('button', { name: 'Đánh dấu tất cả đã đọc' }));
    await waitFor(() => expect(sent).toEqual([{ toldUntil: '2026-05-18T01:00:00Z' }]));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Hiển thị' }), 'Tất cả');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Loại' }), 'Nhắc việc');
    await waitFor(() => expect(router.state.location.search).toMatchObject({ show: 'all', kind: 'reminders' }));
    await waitFor(() => expect(asked.at(-1)).toBe('?reminder=true'));
  });

  it('rings in the masthead with how many are not read', async () => {
    server.use(http.get(`${API}/api/v1/notices`, () => HttpResponse.json(list([]))));
    const page = await open('/notices', me());
    server.use(http.get(`${API}/api/v1/notices/count`, () => HttpResponse.json({ unread: 100 })));
    expect(await screen.findByRole('link', { name: 'Thông báo' })).toHaveAttribute('href', '/notices');
    await page.user.click(screen.getByRole('button', { name: /EN/ }));
    expect(await screen.findByText('99+')).toBeVisible();
    expect(await screen.findByRole('link', { name: 'Notices (100 unread)' })).toBeVisible();
    await page.user.click(screen.getByRole('button', { name: /VI/ }));
  });
});
