import { ErrorResponse, OidcClient, User, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import type { Config } from '@/shared/config';
import { answerFromWindow } from './sign-in-window';

/** Renew this many seconds before the access token ends, so that no request leaves with a token that dies on the way. */
const MARGIN_SECONDS = 20;

/** While somebody works (types, clicks), renew once less than this is left. */
const ACTIVE_MARGIN_SECONDS = 60;

export class SignedOut extends Error {}

let manager: UserManager | undefined;
let renewal: Promise<User | null> | undefined;
let waiting: { promise: Promise<void>; resolve: () => void } | undefined;
const listeners = new Set<() => void>();

/**
 * Opens the session of this tab. Tokens live in `sessionStorage`: a reload keeps the person signed in, closing the tab
 * forgets them, other tabs sign in through Keycloak's own cookie (docs: decision "where tokens live").
 */
export function openSession(config: Config): UserManager {
  manager = new UserManager({
    authority: `${config.oidcUrl}/realms/${config.realm}`,
    client_id: config.clientId,
    redirect_uri: `${window.location.origin}/signin/callback`,
    post_logout_redirect_uri: `${window.location.origin}/`,
    response_type: 'code',
    scope: 'openid profile',
    userStore: new WebStorageStateStore({ store: window.sessionStorage }),
    stateStore: new WebStorageStateStore({ store: window.sessionStorage }),
    automaticSilentRenew: false,
    monitorSession: false,
  });
  for (const event of ['keydown', 'pointerdown'] as const) {
    window.addEventListener(event, renewWhileActive, { passive: true, capture: true });
  }
  return manager;
}

/** The token for one request: renewed when it is about to end; waits for a new sign-in when the session is over. */
export async function bearer(): Promise<string> {
  const user = await theManager().getUser();
  if (!user) throw new SignedOut();
  if ((user.expires_in ?? 0) > MARGIN_SECONDS) return user.access_token;
  await renewOrSignInAgain();
  const renewed = await theManager().getUser();
  if (!renewed) throw new SignedOut();
  return renewed.access_token;
}

/** After a 401, or when the token is about to end. Resolves once there is a fresh token. */
export async function renewOrSignInAgain(): Promise<void> {
  try {
    const user = await renew();
    if (user) return;
  } catch (cause) {
    if (!(cause instanceof ErrorResponse)) throw cause;
  }
  await signInAgain();
}

/** The page that was asked for before signing in: an address of this dashboard, never another site. */
export function returnAddress(state: unknown): string {
  const address = (state as { returnTo?: unknown } | undefined)?.returnTo;
  if (typeof address !== 'string' || !/^\/(?!\/|\\)/.test(address) || address.startsWith('/signin/')) return '/';
  return address;
}

/** True while the session is over and requests wait for the person to sign in again. */
export function isWaitingForSignIn(): boolean {
  return waiting !== undefined;
}

export function onWaitingForSignIn(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Signs in again in a window of its own, so that the page behind it, and every form on it, stays as it is. If another
 * person signs in, the page is loaded anew: what the first one saw and typed must not reach the second.
 */
export async function signInInPlace(language: string): Promise<void> {
  const before = await theManager().getUser();
  const client = new OidcClient(theManager().settings);
  const request = await client.createSigninRequest({
    redirect_uri: `${window.location.origin}/signin/window`,
    ui_locales: language,
    login_hint: before?.profile.preferred_username,
  });
  const user = new User(await client.processSigninResponse(await answerFromWindow(request.url, request.state.id)));
  await theManager().storeUser(user);
  await theManager().events.load(user);
  if (before && before.profile.sub !== user.profile.sub) {
    window.location.assign('/');
    return;
  }
  waiting?.resolve();
  waiting = undefined;
  announce();
}

function renew(): Promise<User | null> {
  renewal ??= theManager()
    .signinSilent()
    .finally(() => (renewal = undefined));
  return renewal;
}

function signInAgain(): Promise<void> {
  if (!waiting) {
    let resolve = () => {};
    const promise = new Promise<void>((done) => (resolve = done));
    waiting = { promise, resolve };
    announce();
  }
  return waiting.promise;
}

function renewWhileActive(): void {
  if (renewal || waiting) return;
  void theManager()
    .getUser()
    .then((user) => {
      const left = user?.expires_in ?? Number.POSITIVE_INFINITY;
      if (left < ACTIVE_MARGIN_SECONDS) return renew();
    })
    .catch(() => {
      // The next request meets the same end and asks the person; a key press is no moment to interrupt.
    });
}

function announce(): void {
  for (const listener of listeners) listener();
}

function theManager(): UserManager {
  if (!manager) throw new Error('openSession comes first');
  return manager;
}
