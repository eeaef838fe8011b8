import type { TestDatabase } from '@ringfair/testing';

/** What a client needs to know of the application. */
export interface Target {
  readonly url: string;
  readonly db: TestDatabase;
  mailTo(email: string): Promise<{ token: string }>;
}

/** A refusal of the API, as clients see it. */
export class GraphQLRequestError extends Error {
  readonly code: string;
  readonly reason: string | undefined;
  readonly fields: { path: string; reason: string; message: string }[];
  readonly details: Record<string, unknown>;

  constructor(
    readonly status: number,
    error: { message: string; extensions?: Record<string, unknown> },
  ) {
    super(error.message);
    const extensions = error.extensions ?? {};
    this.code = String(extensions['code']);
    this.reason = extensions['reason'] as string | undefined;
    this.fields = (extensions['fields'] as GraphQLRequestError['fields'] | undefined) ?? [];
    this.details = (extensions['details'] as Record<string, unknown> | undefined) ?? {};
  }
}

let counter = 0;
/** Unique within a run of tests. */
export const unique = (prefix: string): string => `${prefix}-${process.pid}-${(counter += 1)}`;

export const goodPassword = 'ein Kran hebt grüne Birnen';

export interface SignedUp {
  email: string;
  userId: string;
  organizationId: string;
}

let clients = 0;

/** One browser: keeps cookies, sends the preflight header. */
export class Client {
  private readonly cookies = new Map<string, string>();
  headers: Record<string, string> = { 'apollo-require-preflight': 'true' };
  /** As a proxy reports it: clients of one test do not share the limits of one address. */
  private readonly address = `10.${(clients += 1) >> 16}.${(clients >> 8) & 255}.${clients & 255}`;

  constructor(private readonly app: Target) {}

  /** The data of an operation; a refusal is thrown as GraphQLRequestError. */
  async request<Data = Record<string, never>>(
    query: string,
    variables: Record<string, unknown> = {},
  ): Promise<Data> {
    const response = await this.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const body = (await response.json()) as {
      data?: Data;
      errors?: { message: string; extensions?: Record<string, unknown> }[];
    };
    if (body.errors?.[0]) throw new GraphQLRequestError(response.status, body.errors[0]);
    return body.data as Data;
  }

  /** A plain request of this browser, cookies included. */
  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const response = await fetch(this.app.url + path, {
      redirect: 'manual',
      ...init,
      headers: {
        'x-forwarded-for': this.address,
        ...this.headers,
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(init.headers as Record<string, string> | undefined),
      },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }

  cookie(name: string): string | undefined {
    return this.cookies.get(name);
  }

  /** Signs up, confirms the mailed link, and is signed in as the owner of a new organisation. */
  async signUp(
    options: {
      sells?: boolean;
      buys?: boolean;
      name?: string;
      email?: string;
      organizationName?: string;
      locale?: 'en' | 'ru' | 'el';
    } = {},
  ): Promise<SignedUp> {
    const email = options.email ?? `${unique('person')}@ringfair.example`;
    await this.request('mutation ($input: SignUpInput!) { signUp(input: $input) { accepted } }', {
      input: {
        name: 'Anna',
        password: goodPassword,
        locale: 'en',
        sells: false,
        buys: false,
        ...options,
        email,
      },
    });
    const { token } = await this.app.mailTo(email);
    await this.request('mutation ($input: MailTokenInput!) { verifyEmail(input: $input) }', {
      input: { token },
    });
    const { viewer } = await this.request<{ viewer: { user: { id: string }; organization: { id: string } } }>(
      '{ viewer { user { id } organization { id } } }',
    );
    return { email, userId: viewer.user.id, organizationId: viewer.organization.id };
  }

  /** Signs up and becomes a moderator, as the operator's command makes one. */
  async signUpModerator(): Promise<SignedUp> {
    const account = await this.signUp();
    await this.app.db.owner.query(`insert into platform_roles (user_id, role) values ($1, 'MODERATOR')`, [
      account.userId,
    ]);
    return account;
  }
}

/** The refusal that an operation must end with. */
export async function refusal(operation: Promise<unknown>): Promise<GraphQLRequestError> {
  try {
    await operation;
  } catch (error) {
    if (error instanceof GraphQLRequestError) return error;
    throw error;
  }
  throw new Error('The operation was not refused.');
}
