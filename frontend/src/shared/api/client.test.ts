import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { bearer, renewOrSignInAgain } from '@/shared/session/session';
import { server } from '@/test/server';
import { api, openApi } from './client';
import { ApiProblem, Unreachable } from './problem';

vi.mock('@/shared/session/session', () => ({
  bearer: vi.fn<() => Promise<string>>(),
  renewOrSignInAgain: vi.fn<() => Promise<void>>(),
  SignedOut: class extends Error {},
}));

const ME = 'http://api.test/api/v1/me';

beforeEach(() => {
  openApi({ apiUrl: 'http://api.test' });
  vi.mocked(bearer).mockResolvedValue('old');
  vi.mocked(renewOrSignInAgain).mockReset().mockResolvedValue();
});

describe('the HTTP client', () => {
  it('sends the token and the language with every request', async () => {
    let seen: Headers | undefined;
    server.use(
      http.get(ME, ({ request }) => {
        seen = request.headers;
        return HttpResponse.json({});
      }),
    );
    await api.GET('/api/v1/me');
    expect(seen?.get('Authorization')).toBe('Bearer old');
    expect(seen?.has('Accept-Language')).toBe(true);
  });

  it('renews after a 401 and sends the same body once more, so that a form is never typed twice', async () => {
    const bodies: unknown[] = [];
    vi.mocked(renewOrSignInAgain).mockImplementation(() => {
      vi.mocked(bearer).mockResolvedValue('new');
      return Promise.resolve();
    });
    server.use(
      http.post('http://api.test/api/v1/audit-entries/verification', async ({ request }) => {
        bodies.push(await request.json());
        return request.headers.get('Authorization') === 'Bearer new' ? HttpResponse.json({ intact: true }) : new HttpResponse(null, { status: 401 });
      }),
    );
    const { data } = await api.POST('/api/v1/audit-entries/verification', { body: { loggedHead: 'x' } });
    expect(data).toEqual({ intact: true });
    expect(bodies).toEqual([{ loggedHead: 'x' }, { loggedHead: 'x' }]);
  });

  it('waits for the person to sign in again instead of failing', async () => {
    let signedIn = () => {};
    vi.mocked(renewOrSignInAgain).mockImplementation(
      () =>
        new Promise((resolve) => {
          signedIn = () => {
            vi.mocked(bearer).mockResolvedValue('new');
            resolve();
          };
        }),
    );
    server.use(
      http.get(ME, ({ request }) =>
        request.headers.get('Authorization') === 'Bearer new' ? HttpResponse.json({ subject: 'u1' }) : new HttpResponse(null, { status: 401 }),
      ),
    );
    const answer = api.GET('/api/v1/me');
    await vi.waitFor(() => expect(renewOrSignInAgain).toHaveBeenCalledOnce());
    signedIn();
    expect((await answer).data).toEqual({ subject: 'u1' });
  });

  it('throws a refusal as the problem that it is', async () => {
    server.use(
      http.get(ME, () =>
        HttpResponse.json(
          { type: '/problems/agency-unclear', title: 'x', status: 403, detail: 'Chưa rõ cơ quan', errors: [{ pointer: '/a', code: 'c', detail: 'd' }] },
          { status: 403 },
        ),
      ),
    );
    const refusal: unknown = await api.GET('/api/v1/me').catch((problem: unknown) => problem);
    expect(refusal).toBeInstanceOf(ApiProblem);
    expect((refusal as ApiProblem).is('agency-unclear')).toBe(true);
    expect((refusal as ApiProblem).detail).toBe('Chưa rõ cơ quan');
    expect((refusal as ApiProblem).errors).toEqual([{ pointer: '/a', code: 'c', detail: 'd' }]);
  });

  it('throws silence as unreachable', async () => {
    server.use(http.get(ME, () => HttpResponse.error()));
    await expect(api.GET('/api/v1/me')).rejects.toBeInstanceOf(Unreachable);
  });
});
