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

const stage = {
  id: 's1',
  provinceId: null,
  provinceName: null,
  dutyKind: 'SUBMISSION',
  code: 'BEFORE_5',
  workingDays: -5,
  atTime: '08:00',
  recipient: 'RESPONSIBLE',
  mailed: true,
  active: true,
  holdsFrom: '2026-01-01T00:00:00Z',
  allowedActions: [] as string[],
  version: 3,
};
const mail = {
  id: 'm1',
  state: 'DEAD',
  agencyCode: '06688.UBND',
  agencyName: 'Ủy ban nhân dân phường Hạ Long',
  role: 'REPORTER',
  topic: 'overdue',
  sent: 1,
  waiting: 0,
  dead: 1,
  problem: 'SERVER SAID 550',
  madeAt: '2026-11-22T01:00:00Z',
  allowedActions: ['SEND_AGAIN'],
  version: 2,
};

describe('the stages of reminding', () => {
  it('lets a planner set a stage of the nation otherwise for the province', async () => {
    const sent: unknown[] = [];
    server.use(
      http.get(`${API}/api/v1/reminder-stages`, () => HttpResponse.json(list([stage]))),
      http.post(`${API}/api/v1/reminder-stages`, async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json({ ...stage, id: 's2', provinceId: 'ar22' }, { status: 201 });
      }),
    );
    const { user } = await open('/reminder-stages', me('REMINDERS_EDIT'));
    const row = await screen.findByRole('row', { name: /Trước hạn 5 ngày làm việc, 08:00/ });
    expect(row).toHaveTextContent('Người phải làm');
    expect(row).toHaveTextContent('Chung cả nước');
    await user.click(within(row).getByRole('button', { name: /^Đặt riêng cho tỉnh/ }));
    const days = await screen.findByRole('textbox', { name: /^Số ngày làm việc/ });
    await user.clear(days);
    await user.type(days, '-7');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await waitFor(() =>
      expect(sent).toEqual([{ dutyKind: 'SUBMISSION', code: 'BEFORE_5', workingDays: -7, atTime: '08:00', recipient: 'RESPONSIBLE', mailed: true, active: true }]),
    );
    expect(screen.queryByText('Thư điện tử')).toBeNull();
  });

  it('shows the keeper of the directory what mail was given up, and sends it again', async () => {
    const versions: (string | null)[] = [];
    server.use(
      http.get(`${API}/api/v1/reminder-stages`, () => HttpResponse.json(list([{ ...stage, allowedActions: ['EDIT', 'DELETE'] }]))),
      http.get(`${API}/api/v1/mails`, () => HttpResponse.json(list([mail]))),
      http.post(`${API}/api/v1/mails/m1/resending`, ({ request }) => {
        versions.push(request.headers.get('If-Match'));
        return HttpResponse.json({ ...mail, state: 'WAITING', allowedActions: [] });
      }),
    );
    const { user } = await open('/reminder-stages', me('REMINDERS_EDIT', 'DIRECTORY_EDIT'));
    expect(await screen.findByRole('button', { name: 'Sửa: BEFORE_5' })).toBeVisible();
    const row = await screen.findByRole('row', { name: /06688.UBND/ });
    expect(row).toHaveTextContent('1 đã gửi, 0 đang chờ, 1 đã bỏ');
    await user.click(within(row).getByRole('button', { name: 'Gửi lại' }));
    await waitFor(() => expect(versions).toEqual(['"2"']));
  });
});
