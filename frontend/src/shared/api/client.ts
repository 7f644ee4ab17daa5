import createFetchClient, { type Client } from 'openapi-fetch';
import createQueryClient, { type OpenapiQueryClient } from 'openapi-react-query';
import type { Config } from '@/shared/config';
import i18n from '@/shared/i18n/i18n';
import { bearer, renewOrSignInAgain, SignedOut } from '@/shared/session/session';
import { ApiProblem, Unreachable } from './problem';
import type { paths } from './schema';

/** What the screens ask for: the same lists as files come by `download`. */
type Asked = 'application/json' | 'application/octet-stream';

/** Asks the API; every answer that is no success is thrown as `ApiProblem`, silence as `Unreachable`. */
export let api: Client<paths, Asked>;

/** The same, as queries and mutations of the query cache. */
export let $api: OpenapiQueryClient<paths, Asked>;

let baseUrl = '';

export function openApi(config: Pick<Config, 'apiUrl'>): void {
  baseUrl = config.apiUrl;
  api = createFetchClient<paths, Asked>({ baseUrl, fetch: send });
  $api = createQueryClient(api);
}

async function send(request: Request): Promise<Response> {
  let response = await attempt(request);
  if (response.status === 401) {
    await renewed();
    response = await attempt(request);
  }
  if (!response.ok) throw await ApiProblem.from(response);
  return response;
}

async function attempt(request: Request): Promise<Response> {
  const ready = request.clone();
  for (const [name, value] of Object.entries(await headers())) ready.headers.set(name, value);
  try {
    return await fetch(ready);
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new Unreachable(cause);
  }
}

async function renewed(): Promise<void> {
  try {
    await renewOrSignInAgain();
  } catch (cause) {
    throw new Unreachable(cause);
  }
}

async function headers(): Promise<Record<string, string>> {
  try {
    return { Authorization: `Bearer ${await bearer()}`, 'Accept-Language': i18n.language };
  } catch (cause) {
    throw cause instanceof SignedOut ? cause : new Unreachable(cause);
  }
}

interface Upload {
  path: string;
  form: FormData;
  idempotencyKey: string;
  onProgress: (share: number) => void;
  signal: AbortSignal;
}

/** Sends a form with a file. `fetch` cannot tell how much has left, `XMLHttpRequest` can. */
export async function upload<T>({ path, form, idempotencyKey, onProgress, signal }: Upload): Promise<T> {
  const send = async () => {
    const request = new XMLHttpRequest();
    request.open('POST', baseUrl + path);
    request.setRequestHeader('Idempotency-Key', idempotencyKey);
    for (const [name, value] of Object.entries(await headers())) request.setRequestHeader(name, value);
    return new Promise<XMLHttpRequest>((resolve, reject) => {
      request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total);
      request.onload = () => resolve(request);
      request.onerror = () => reject(new Unreachable('upload'));
      request.onabort = () => reject(new DOMException('Upload stopped', 'AbortError'));
      signal.addEventListener('abort', () => request.abort(), { once: true });
      request.send(form);
    });
  };
  let answer = await send();
  if (answer.status === 401) {
    await renewed();
    answer = await send();
  }
  const body = parsed(answer.responseText);
  if (answer.status < 200 || answer.status > 299) throw new ApiProblem(answer.status, body);
  return body as T;
}

/** Fetches a file and hands it to the browser, under the name that the API gives it. */
export async function download({ path, accept }: { path: string; accept: string }): Promise<void> {
  const answer = await send(new Request(baseUrl + path, { headers: { Accept: accept } }));
  const address = URL.createObjectURL(await answer.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = nameOf(answer.headers.get('Content-Disposition'));
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

function nameOf(disposition: string | null): string {
  const written = /filename\*=UTF-8''([^;]+)/.exec(disposition ?? '')?.[1];
  return written ? decodeURIComponent(written) : 'mangnon';
}

function parsed(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}
