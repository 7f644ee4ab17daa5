import { screen, within } from '@testing-library/react';
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

beforeEach(() => {
  server.use(http.get(`${API}/api/v1/areas`, () => HttpResponse.json(list([]))));
});

describe('the shell', () => {
  it('says whose desk it is and offers the rooms that the person may enter, no others', async () => {
    await open('/areas', me('AUDIT_READ'));
    expect(await screen.findByText('Sở Y tế Quảng Ninh')).toBeVisible();
    const [side] = screen.getAllByRole('navigation', { name: 'Điều hướng chính' });
    const rooms = within(side!)
      .getAllByRole('link')
      .map((link) => link.textContent);
    expect(rooms).toEqual([
      'Tổng quan',
      'Việc phải làm',
      'Phiếu báo cáo',
      'Kế hoạch và chỉ tiêu',
      'Đợt thu thập',
      'Phân công trách nhiệm',
      'Đơn vị hành chính',
      'Cơ quan',
      'Nhật ký hệ thống',
    ]);
  });

  it('speaks English at the press of a button, the title included', async () => {
    const { user } = await open('/areas');
    await screen.findByRole('heading', { name: 'Đơn vị hành chính' });
    await user.click(screen.getByRole('button', { name: /EN/ }));
    expect(await screen.findByRole('heading', { name: 'Administrative units' })).toBeVisible();
    expect(document.documentElement.lang).toBe('en');
    await user.click(screen.getByRole('button', { name: /VI/ }));
    expect(await screen.findByRole('heading', { name: 'Đơn vị hành chính' })).toBeVisible();
  });

  it('says so to whoever follows an address into a room of others, instead of showing a form that would be refused', async () => {
    await open('/directory-import', me('AUDIT_READ'));
    expect(await screen.findByRole('heading', { name: 'Trang này không dành cho vai trò của bạn' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Xem trước' })).toBeNull();
  });

  it('shows a message with a way on, not a blank page, for an address that leads nowhere', async () => {
    await open('/nowhere');
    expect(await screen.findByRole('heading', { name: 'Không có trang này' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Về trang tổng quan' })).toHaveAttribute('href', '/');
  });

  it('says that the server refuses, in the words of the problem', async () => {
    server.use(
      http.get(`${API}/api/v1/areas`, () =>
        HttpResponse.json({ type: '/problems/agency-unclear', title: 'x', status: 403, detail: 'Tài khoản chưa gắn với cơ quan nào' }, { status: 403 }),
      ),
    );
    await open('/areas');
    expect(await screen.findByText('Tài khoản chưa gắn với cơ quan nào')).toBeVisible();
  });

  it('keeps search and order in the address', async () => {
    const asked: string[] = [];
    server.use(
      http.get(`${API}/api/v1/areas`, ({ request }) => {
        asked.push(new URL(request.url).search);
        return HttpResponse.json(
          list([{ id: 'c1', key: 'k', level: 'COMMUNE', type: 'WARD', code: '06688', name: 'Phường Hạ Long', shortName: 'Hạ Long', parentName: 'Tỉnh Quảng Ninh' }]),
        );
      }),
    );
    const { user, router } = await open('/areas?q=ha+long');
    await screen.findByRole('link', { name: 'Phường Hạ Long' });
    await user.click(screen.getByRole('button', { name: /^Mã/ }));
    await vi.waitFor(() => expect(router.state.location.search).toMatchObject({ q: 'ha long', sort: 'code' }));
    await vi.waitFor(() => expect(asked.at(-1)).toContain('sort=code'));
    await user.click(screen.getByRole('button', { name: /^Mã/ }));
    await vi.waitFor(() => expect(router.state.location.search).toMatchObject({ sort: '-code' }));
  });
});
