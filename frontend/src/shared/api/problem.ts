/** One mistake in what was sent: at a JSON pointer of the body or in a query parameter. */
export interface FieldError {
  pointer?: string | null;
  parameter?: string | null;
  code: string;
  detail: string;
}

/** The API said no, with its reason: an RFC 9457 problem. `detail` comes in the reader's language. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly type: string;
  readonly detail: string | undefined;
  readonly errors: readonly FieldError[];
  readonly body: Readonly<Record<string, unknown>>;

  constructor(status: number, body: Record<string, unknown>) {
    super(typeof body['title'] === 'string' ? body['title'] : `HTTP ${status}`);
    this.name = 'ApiProblem';
    this.status = status;
    this.type = typeof body['type'] === 'string' ? body['type'] : 'about:blank';
    this.detail = typeof body['detail'] === 'string' ? body['detail'] : undefined;
    this.errors = Array.isArray(body['errors']) ? (body['errors'] as FieldError[]) : [];
    this.body = body;
  }

  /** `problem.is('second-lead')` for type `/problems/second-lead`. */
  is(slug: string): boolean {
    return this.type.endsWith(`/problems/${slug}`);
  }

  static async from(response: Response): Promise<ApiProblem> {
    try {
      const body: unknown = await response.json();
      return new ApiProblem(response.status, typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {});
    } catch {
      return new ApiProblem(response.status, {});
    }
  }
}

/** No answer came: no network, or the server is down. */
export class Unreachable extends Error {
  constructor(cause: unknown) {
    super('The server cannot be reached', { cause });
    this.name = 'Unreachable';
  }
}
