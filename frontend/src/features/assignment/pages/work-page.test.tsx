import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, it, vi } from 'vitest';
import { API, list, open } from '@/test/page';
import { server } from '@/test/server';

vi.mock('@/shared/session/session', () => ({
  bearer: () => Promise.resolve('t'),
  renewOrSignInAgain: () => Promise.resolve(),
  SignedOut: class extends Error {},
}));
vi.mock('react-oidc-context', () => ({ useAuth: () => ({ signoutRedirect: () => Promise.resolve() }) }));

const agency = { id: 'a1', code: '22.SYT', name: 'Sở Y tế Quảng Ninh', shortName: 'Sở Y tế' };
const subject = { type: 'TASK', id: 't1', code: 'II.3', statement: 'Dạy bơi an toàn', planId: 'p1', planTitle: 'Vì trẻ em' };
const duty = {
  id: 'd1',
  assignmentId: 's1',
  subject,
  role: 'LEAD',
  part: null,
  agency,
  nominalOn: '2026-11-15',
  dueOn: '2026-11-16',
  state: 'LATE',
  daysLate: 6,
  deliveredOn: null,
  reportId: null,
  reportState: null,
  openObstacles: 1,
  sample: true,
  mine: true,
};
const schedule = { assignmentId: 's1', days: { once: null, yearly: [] }, since: null, source: null, proposed: null, allowedActions: ['SET_SCHEDULE', 'REPORT_PROGRESS'], version: 3 };
const assignment = {
  id: 's1',
  planId: 'p1',
  planTitle: 'Vì trẻ em',
  planState: 'IN_FORCE',
  subjectType: 'TASK',
  subjectId: 't1',
  subjectCode: 'II.3',
  subjectStatement: 'Dạy bơi an toàn',
  agency: { ...agency, standing: 'ACTIVE' },
  role: 'LEAD',
  draft: false,
  sample: true,
  allowedActions: [],
  version: 1,
};

beforeEach(() => {
  server.use(
    http.get(`${API}/api/v1/duties`, ({ request }) => {
      const asked = new URL(request.url).searchParams;
      return HttpResponse.json(list(asked.get('assignmentId') || asked.getAll('state').includes('LATE') ? [duty] : []));
    }),
    http.get(`${API}/api/v1/progress-reports`, () => HttpResponse.json(list([]))),
    http.get(`${API}/api/v1/obstacles`, () => HttpResponse.json(list([]))),
    http.get(`${API}/api/v1/assignments/s1`, () => HttpResponse.json(assignment)),
    http.get(`${API}/api/v1/assignments/s1/schedule`, () => HttpResponse.json(schedule)),
  );
});

it('says in words what is late, with the day under it, and shows no empty list of what waits', async () => {
  await open('/work');
  const late = await screen.findByRole('table', { name: 'Việc quá hạn' });
  expect(within(late).getByText('Quá hạn 6 ngày')).toBeVisible();
  expect(within(late).getByText('16/11/2026')).toBeVisible();
  expect(within(late).getByText('1 vướng mắc')).toBeVisible();
  expect(within(late).getByRole('link', { name: /II\.3\.\s*Dạy bơi an toàn/ })).toHaveAttribute('href', '/work/s1');
  expect(screen.getByText('Không có việc nào có thời hạn sắp tới')).toBeVisible();
  expect(screen.queryByText('Báo cáo tiến độ chờ cơ quan tôi chấp nhận')).toBeNull();
});

it('sets days of every year as they are typed, and refuses what is no day', async () => {
  const sent: unknown[] = [];
  server.use(
    http.patch(`${API}/api/v1/assignments/s1/schedule`, async ({ request }) => {
      sent.push(await request.json(), request.headers.get('If-Match'));
      return HttpResponse.json(schedule);
    }),
  );
  const { user } = await open('/work/s1');
  await user.click(await screen.findByRole('button', { name: 'Đặt thời hạn' }));
  await user.selectOptions(screen.getByLabelText('Loại thời hạn'), 'yearly');
  const days = await screen.findByLabelText(/Ngày trong năm/);
  await user.type(days, '30/2');
  await user.click(screen.getByRole('button', { name: 'Lưu' }));
  expect(await screen.findByText(/Ghi ngày\/tháng/)).toBeVisible();
  expect(sent).toEqual([]);
  await user.clear(days);
  await user.type(days, '15/5; 7');
  await user.click(screen.getByRole('button', { name: 'Lưu' }));
  await screen.findByRole('button', { name: 'Đặt thời hạn' });
  expect(sent).toEqual([{ once: null, yearly: [{ month: 5, day: 15 }, { month: 7, day: null }], since: null }, '"3"']);
});

it('reports progress once for one key, with what was typed', async () => {
  const sent: unknown[] = [];
  server.use(
    http.post(`${API}/api/v1/progress-reports`, async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ id: 'r1' }, { status: 201 });
    }),
    http.get(`${API}/api/v1/progress-reports/r1`, () =>
      HttpResponse.json({ id: 'r1', assignmentId: 's1', subject, role: 'LEAD', agency, receiver: agency, state: 'REPORTED', revisions: [], files: [], sample: true, allowedActions: [], version: 0 }),
    ),
  );
  const { user } = await open('/work/s1');
  await user.click(await screen.findByRole('button', { name: 'Báo cáo tiến độ' }));
  await user.type(await screen.findByLabelText(/Tỷ lệ hoàn thành/), '45');
  await user.type(screen.getByLabelText(/Kết quả và cách làm/), 'Đã mở 12 lớp');
  await user.click(screen.getByRole('button', { name: 'Gửi báo cáo' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Báo cáo tiến độ' })).toBeVisible();
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({ assignmentId: 's1', dutyId: null, percent: 45, milestone: null, statement: 'Đã mở 12 lớp' });
});
