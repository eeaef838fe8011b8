let visitors = 0;

/** Somebody with cookies, as the browser of a person has them. */
export class Visitor {
  cookies = new Map();
  /** As a proxy reports it: those who come together do not share the limits of one address. */
  address = `10.9.0.${(visitors += 1)}`;
  name = `Larkspur ${visitors}`;

  constructor(port) {
    this.port = port;
  }

  /** Signs up and confirms the address by the mail that the database holds. */
  static async signUp(port, owner, roles) {
    const visitor = new Visitor(port);
    const email = `person-${visitors}@ringfair.example`;
    await visitor.ask('mutation ($input: SignUpInput!) { signUp(input: $input) { accepted } }', {
      ...{ name: 'Anna', password: 'ein Kran hebt grüne Birnen', locale: 'en', sells: false, buys: false },
      ...{ organizationName: visitor.name, email, ...roles },
    });
    const token = await tokenOf(owner, email);
    await visitor.ask('mutation ($input: MailTokenInput!) { verifyEmail(input: $input) }', { token });
    const { viewer } = await visitor.ask('{ viewer { user { id } organization { id } } }');
    return Object.assign(visitor, { userId: viewer.user.id, organizationId: viewer.organization.id });
  }

  headers() {
    return {
      'content-type': 'application/json',
      'apollo-require-preflight': 'true',
      'x-forwarded-for': this.address,
      cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    };
  }

  /** The data of an operation with one input. */
  async ask(query, input) {
    const response = await fetch(`http://127.0.0.1:${this.port}/graphql`, {
      method: 'POST',
      headers: this.headers(),
      body: JSON.stringify({ query, variables: input ? { input } : {} }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name) this.cookies.set(name, value);
    }
    const { data, errors } = await response.json();
    if (errors) throw new Error(JSON.stringify(errors[0]));
    return data;
  }
}

/** The secret of the latest mail; it is written by a job. */
async function tokenOf(owner, email) {
  for (const giveUpAt = Date.now() + 30_000; Date.now() < giveUpAt;) {
    const { rows } = await owner.query(
      'select text from mails where recipient = $1 order by id desc limit 1',
      [email],
    );
    const [, token] = /token=([\w-]+)/.exec(rows[0]?.text ?? '') ?? [];
    if (token) return token;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`no mail came to ${email}`);
}
