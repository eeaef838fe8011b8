import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { goodPassword, refusal, type RunningApp, startApp, unique } from '../support/index.js';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) }';
const signUp = 'mutation ($input: SignUpInput!) { signUp(input: $input) { accepted } }';

describe('an account', () => {
  it('is made by the mailed link, with an organisation of its own', async () => {
    const anna = app.client();
    const { email } = await anna.signUp({ name: 'Άννα', sells: true });
    const { viewer } = await anna.request<{ viewer: unknown }>(
      '{ viewer { user { email name } organization { name sells buys } role memberships { role } sessions { current } } }',
    );
    expect(viewer).toEqual({
      user: { email, name: 'Άννα' },
      organization: { name: 'Άννα', sells: true, buys: false },
      role: 'OWNER',
      memberships: [{ role: 'OWNER' }],
      sessions: [{ current: true }],
    });
  });

  it('does not reveal that an address exists', async () => {
    const anna = app.client();
    const { email } = await anna.signUp();
    const stranger = app.client();
    const input = { name: 'Eve', password: goodPassword, locale: 'en' };
    const taken = await stranger.request(signUp, { input: { ...input, email } });
    const free = await stranger.request(signUp, {
      input: { ...input, email: `${unique('new')}@ringfair.example` },
    });
    expect(taken).toEqual(free);
    expect((await app.mailTo(email)).subject).toBe('You already have a Ringfair account');
    const wrong = await refusal(
      stranger.request(signIn, { input: { email, password: 'wrong wrong wrong' } }),
    );
    const nobody = await refusal(
      stranger.request(signIn, {
        input: { email: 'nobody@ringfair.example', password: 'wrong wrong wrong' },
      }),
    );
    expect([wrong.code, wrong.reason, wrong.message]).toEqual([nobody.code, nobody.reason, nobody.message]);
  });

  it('cannot have a short, a long or a common password', async () => {
    const reasons = [];
    for (const password of [
      'short',
      'ж'.repeat(14),
      'passwordpassword',
      '123456789012345678',
      'x'.repeat(129),
    ]) {
      const error = await refusal(
        app
          .client()
          .request(signUp, { input: { email: 'a@ringfair.example', name: 'A', password, locale: 'en' } }),
      );
      reasons.push([error.code, error.fields[0]?.path, error.reason]);
    }
    expect(reasons).toEqual([
      ['VALIDATION', 'input.password', 'PASSWORD_TOO_SHORT'],
      ['VALIDATION', 'input.password', 'PASSWORD_TOO_SHORT'],
      ['VALIDATION', 'input.password', 'PASSWORD_TOO_COMMON'],
      ['VALIDATION', 'input.password', 'PASSWORD_TOO_COMMON'],
      ['VALIDATION', 'input.password', 'PASSWORD_TOO_LONG'],
    ]);
  });

  it('cannot be guessed at speed', async () => {
    const { email } = await app.client().signUp();
    const codes = [];
    for (let attempt = 0; attempt < 12; attempt += 1) {
      codes.push(
        (await refusal(app.client().request(signIn, { input: { email, password: 'wrong wrong wrong' } })))
          .code,
      );
    }
    expect(codes.slice(0, 5)).toEqual(Array(5).fill('UNAUTHENTICATED'));
    const last = await refusal(app.client().request(signIn, { input: { email, password: goodPassword } }));
    expect(last.code).toBe('RATE_LIMITED');
    expect(last.details['retryAfterSeconds']).toBeGreaterThan(0);
    await app.db.owner.query('delete from auth_throttles');
  });

  it('signs in by a mailed link, once', async () => {
    const { email } = await app.client().signUp();
    const anna = app.client();
    await anna.request(
      'mutation ($input: MailLinkInput!) { requestSignInLink(input: $input) { accepted } }',
      { input: { email } },
    );
    const { token } = await app.mailTo(email);
    const use = 'mutation ($input: MailTokenInput!) { signInWithLink(input: $input) }';
    await anna.request(use, { input: { token } });
    expect((await refusal(app.client().request(use, { input: { token } }))).reason).toBe('TOKEN_INVALID');
  });

  it('ends every session when its password is reset', async () => {
    const anna = app.client();
    const { email } = await anna.signUp();
    const other = app.client();
    await other.request(
      'mutation ($input: MailLinkInput!) { requestPasswordReset(input: $input) { accepted } }',
      { input: { email } },
    );
    const { token } = await app.mailTo(email);
    const newPassword = 'vier Möwen lesen leise Zeitung';
    await other.request('mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) }', {
      input: { token, newPassword },
    });
    expect(await anna.request('{ viewer { role } }')).toEqual({ viewer: null });
    await app.client().request(signIn, { input: { email, password: newPassword } });
  });

  it('signs out everywhere', async () => {
    const anna = app.client();
    const { email } = await anna.signUp();
    const second = app.client();
    await second.request(signIn, { input: { email, password: goodPassword } });
    await second.request('mutation { signOutEverywhere }');
    expect(await anna.request('{ viewer { role } }')).toEqual({ viewer: null });
  });
});

describe('an organisation', () => {
  const invite = 'mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { id } }';
  const accept = 'mutation ($input: MailTokenInput!) { acceptInvitation(input: $input) { id } }';

  const withMember = async (role: string) => {
    const owner = app.client();
    const { organizationId } = await owner.signUp({ organizationName: 'Praxis Nord' });
    const member = app.client();
    const { email, userId } = await member.signUp();
    await owner.request(invite, { input: { email, role, idempotencyKey: unique('invite') } });
    const { token } = await app.mailTo(email);
    await member.request(accept, { input: { token } });
    return { owner, member, organizationId, userId, token };
  };

  it('takes in an invited person, who switches between organisations', async () => {
    const { member, organizationId } = await withMember('EDITOR');
    const { viewer } = await member.request<{
      viewer: { organization: { id: string }; memberships: unknown[] };
    }>('{ viewer { organization { id } memberships { role } } }');
    expect(viewer.organization.id).toBe(organizationId);
    expect(viewer.memberships).toHaveLength(2);
  });

  it('cannot be entered with a link that was mailed to somebody else', async () => {
    const owner = app.client();
    await owner.signUp();
    await owner.request(invite, {
      input: { email: 'guest@ringfair.example', role: 'ADMIN', idempotencyKey: unique('invite') },
    });
    const { token } = await app.mailTo('guest@ringfair.example');
    const thief = app.client();
    await thief.signUp();
    expect((await refusal(thief.request(accept, { input: { token } }))).reason).toBe('TOKEN_INVALID');
  });

  it('cannot lose its last owner, by leaving or by a lower role', async () => {
    const owner = app.client();
    const { userId } = await owner.signUp();
    expect((await refusal(owner.request('mutation { leaveOrganization }'))).reason).toBe('LAST_OWNER');
    const change = 'mutation ($input: ChangeMemberRoleInput!) { changeMemberRole(input: $input) { role } }';
    expect((await refusal(owner.request(change, { input: { userId, role: 'VIEWER' } }))).reason).toBe(
      'LAST_OWNER',
    );
  });

  it('cannot lose both owners when they leave at once', async () => {
    const { owner, member, organizationId } = await withMember('OWNER');
    const results = await Promise.allSettled([
      owner.request('mutation { leaveOrganization }'),
      member.request('mutation { leaveOrganization }'),
    ]);
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
    const { rows } = await app.db.owner.query(
      `select count(*)::int as n from memberships where organization_id = $1 and role = 'OWNER'`,
      [organizationId],
    );
    expect(rows).toEqual([{ n: 1 }]);
  });

  it('cannot be changed below ADMIN, and the answer names the role', async () => {
    const { member } = await withMember('EDITOR');
    const error = await refusal(
      member.request(
        'mutation ($input: UpdateOrganizationInput!) { updateOrganization(input: $input) { id } }',
        {
          input: { name: 'Mine', sells: true, buys: true, expectedVersion: 1 },
        },
      ),
    );
    expect([error.code, error.message]).toEqual(['FORBIDDEN', 'Needs the role ADMIN; you are EDITOR.']);
  });

  it('cannot be changed from a stale version', async () => {
    const owner = app.client();
    await owner.signUp();
    const update =
      'mutation ($input: UpdateOrganizationInput!) { updateOrganization(input: $input) { version } }';
    const input = { name: 'One', sells: true, buys: false, expectedVersion: 1 };
    await owner.request(update, { input });
    const error = await refusal(owner.request(update, { input: { ...input, name: 'Two' } }));
    expect([error.code, error.details]).toEqual(['CONFLICT', { currentVersion: 2 }]);
  });

  it('cannot be switched to from outside: it does not exist for strangers', async () => {
    const { organizationId } = await app.client().signUp();
    const stranger = app.client();
    await stranger.signUp();
    const error = await refusal(
      stranger.request(
        'mutation ($input: SwitchOrganizationInput!) { switchOrganization(input: $input) { id } }',
        { input: { organizationId } },
      ),
    );
    expect(error.code).toBe('NOT_FOUND');
  });
});

describe('an API token', () => {
  const create = `mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { secret apiToken { id lastUsedAt } } }`;
  const inputFor = (key: string) => ({
    name: 'CRM',
    scopes: ['rfps:read'],
    expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
    idempotencyKey: key,
  });
  type Created = { createApiToken: { secret: string | null; apiToken: { id: string } } };

  it('acts for its organisation within its scopes, shows its secret once, and ends when revoked', async () => {
    const owner = app.client();
    const { organizationId } = await owner.signUp();
    const input = inputFor(unique('token'));
    const { createApiToken: first } = await owner.request<Created>(create, { input });
    const { createApiToken: again } = await owner.request<Created>(create, { input });
    expect(again).toMatchObject({ secret: null, apiToken: { id: first.apiToken.id } });

    const machine = app.client();
    machine.headers = { authorization: `Bearer ${first.secret}` };
    expect(await machine.request('{ viewer { organization { id } } }')).toEqual({
      viewer: { organization: { id: organizationId } },
    });
    const forbidden = await refusal(machine.request('mutation { signOutEverywhere }'));
    expect([forbidden.code, forbidden.message]).toEqual(['FORBIDDEN', 'API tokens cannot do this.']);

    await owner.request('mutation ($input: ByIdInput!) { revokeApiToken(input: $input) { revokedAt } }', {
      input: { id: first.apiToken.id },
    });
    const revoked = await refusal(machine.request('{ viewer { role } }'));
    expect([revoked.status, revoked.code]).toEqual([401, 'UNAUTHENTICATED']);
  });

  it('cannot be made twice from one key with another input', async () => {
    const owner = app.client();
    await owner.signUp();
    const key = unique('token');
    await owner.request(create, { input: inputFor(key) });
    const error = await refusal(owner.request(create, { input: { ...inputFor(key), name: 'Other' } }));
    expect(error.code).toBe('IDEMPOTENCY_MISMATCH');
  });
});

describe('a state change', () => {
  it('cannot come from a page of another origin: it lacks the preflight header', async () => {
    const anna = app.client();
    await anna.signUp();
    anna.headers = {};
    const error = await refusal(anna.request('mutation { signOutEverywhere }'));
    expect([error.code, error.reason]).toEqual(['FORBIDDEN', 'PREFLIGHT_HEADER_REQUIRED']);
  });
});
