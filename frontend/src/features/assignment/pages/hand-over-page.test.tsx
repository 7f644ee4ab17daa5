import { screen, waitFor } from '@testing-library/react';
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

const agency = {
  id: 'old',
  name: 'Sở Lao động',
  successors: [{ id: 'new', name: 'Sở Y tế', effectiveOn: '2025-03-01', kind: 'MERGE' }],
  allowedActions: ['HAND_OVER'],
};
const line = { assignmentId: 's1', planId: 'p1', planTitle: 'Vì trẻ em', subjectType: 'INDICATOR', subjectId: 'i1', role: 'LEAD', newAssignmentIds: ['n1'] };
const report = {
  id: 'h1',
  fromAgencyId: 'old',
  fromAgencyName: 'Sở Lao động',
  toAgencyId: 'new',
  toAgencyName: 'Sở Y tế',
  on: '2025-03-01',
  recordedAt: '2026-11-22T00:00:00Z',
  moved: [line],
  skipped: [{ ...line, assignmentId: 's2', subjectId: 'i2', role: 'COORDINATE', agencyId: 'old', reason: 'LED_BY_SUCCESSOR' }],
  version: 0,
};

beforeEach(() => {
  server.use(
    http.get(`${API}/api/v1/agencies/old`, () => HttpResponse.json(agency)),
    http.get(`${API}/api/v1/agencies/new`, () => HttpResponse.json({ id: 'new', name: 'Sở Y tế' })),
    http.get(`${API}/api/v1/assignments`, () => HttpResponse.json(list([{ id: 's1', subjectId: 'i1', subjectCode: '3', subjectStatement: 'giảm tử vong' }]))),
    http.get(`${API}/api/v1/handovers/h1`, () => HttpResponse.json(report)),
  );
});

it('says first what would pass and what would not, then hands over and shows the report', async () => {
  const asked: { dryRun: boolean; body: unknown }[] = [];
  server.use(
    http.post(`${API}/api/v1/agencies/old/handover`, async ({ request }) => {
      const dryRun = new URL(request.url).searchParams.get('dryRun') === 'true';
      asked.push({ dryRun, body: await request.json() });
      return HttpResponse.json(report, { status: dryRun ? 200 : 201 });
    }),
  );
  const { user, router } = await open('/agencies/old/handover');
  await user.click(await screen.findByRole('button', { name: 'Xem trước' }));
  expect(await screen.findByRole('row', { name: /3\.\s*giảm tử vong/ })).toBeVisible();
  expect(screen.getByText(/đã chủ trì; việc phối hợp kết thúc/)).toBeVisible();
  const wanted = { on: '2025-03-01', reason: null, toAgencyId: 'new', legalDocumentId: null };
  expect(asked).toEqual([{ dryRun: true, body: wanted }]);
  await user.click(screen.getByRole('button', { name: 'Bàn giao 1 phân công' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/handovers/h1'));
  expect(asked[1]).toEqual({ dryRun: false, body: wanted });
  expect(await screen.findByRole('heading', { name: 'Biên bản bàn giao' })).toBeVisible();
});

it('does not offer what the API does not allow', async () => {
  server.use(http.get(`${API}/api/v1/agencies/old`, () => HttpResponse.json({ ...agency, allowedActions: [] })));
  await open('/agencies/old/handover');
  expect(await screen.findByRole('heading', { name: 'Bàn giao trách nhiệm' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Xem trước' })).not.toBeInTheDocument();
});
