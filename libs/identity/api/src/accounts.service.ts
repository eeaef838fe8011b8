import { Injectable } from '@nestjs/common';
import type { Locale, OrganizationRole, Viewer } from '@ringfair/platform/auth';
import { Database, newId, type Tx } from '@ringfair/platform/database';
import { DomainError, ErrorCode, notFound } from '@ringfair/platform/errors';
import { Mailer } from '@ringfair/platform/mail';
import { AccountRepository, type MailTokenPurpose, type SignUp } from './account.repository.js';
import type { UserEntity } from './identity.entities.js';
import { identityReasons } from './identity.errors.js';
import type {
  ChangePasswordInput,
  ResetPasswordInput,
  SignUpInput,
  UpdateAccountInput,
} from './identity.inputs.js';
import { identityMails } from './mails.js';
import { OrganizationRepository } from './organization.repository.js';
import { hashPassword } from './password-hash.js';
import { type PasswordFault, passwordFault } from './password-rules.js';
import { hashSecret, newSecret } from './secrets.js';
import { SessionRepository } from './session.repository.js';
import { type Origin, SessionsService, tokenInvalid } from './sessions.service.js';
import { Throttle } from './throttle.js';

/** Accounts: signing up, passwords, the person's own data. No answer reveals whether an address has an account. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly organizations: OrganizationRepository,
    private readonly sessionRows: SessionRepository,
    private readonly sessions: SessionsService,
    private readonly throttle: Throttle,
    private readonly mailer: Mailer,
  ) {}

  async signUp(input: SignUpInput, origin: Origin): Promise<void> {
    const { email, name, password, locale } = input;
    if (password) refuseWeak(password, [name, email], 'input.password');
    await this.throttle.attempt('mail', email, origin.address);
    // Hashed also when the address is taken: both ways take as long.
    const passwordHash = password ? await hashPassword(password) : null;
    await this.database.asAuth(async (tx) => {
      const user = await this.accounts.userByEmail(tx, email);
      if (user)
        return this.mailLink(tx, user, 'SIGN_IN', identityMails['identity-account-exists'], '/sign-in/link');
      const { secret, hash } = newSecret();
      const { sells, buys } = input.sells || input.buys ? input : { sells: false, buys: true };
      const signUp = {
        email,
        name,
        passwordHash,
        organizationName: input.organizationName ?? null,
        sells,
        buys,
        locale,
      };
      await this.accounts.saveSignUp(tx, hash, signUp);
      await this.mailer.enqueue(tx, {
        template: identityMails['identity-sign-up'],
        to: email,
        locale,
        params: { name },
        link: `/verify-email?token=${secret}`,
        dedupeKey: `sign-up ${hash.toString('hex')}`,
      });
    });
  }

  /** The mailed token makes the account, its organisation and a session. */
  async verifyEmail(token: string, origin: Origin): Promise<string> {
    return this.database.asAuth(async (tx) => {
      const signUp = await this.accounts.takeSignUp(tx, hashSecret(token));
      if (!signUp) throw tokenInvalid();
      const user = { id: newId(), email: signUp.email, name: signUp.name, locale: signUp.locale };
      if (await this.accounts.insertUser(tx, user)) {
        await this.createFor(tx, user.id, signUp);
        return this.sessions.open(tx, user.id, origin);
      }
      // Somebody confirmed another sign-up of this address first: the account stays as that one made it.
      const existing = await this.accounts.userByEmail(tx, signUp.email);
      return this.sessions.open(tx, existing?.id ?? user.id, origin);
    });
  }

  private async createFor(tx: Tx, userId: string, signUp: SignUp): Promise<void> {
    const organizationId = newId();
    if (signUp.passwordHash) await this.accounts.savePassword(tx, userId, signUp.passwordHash);
    await this.organizations.insert(tx, {
      id: organizationId,
      name: signUp.organizationName ?? signUp.name,
      sells: signUp.sells,
      buys: signUp.buys,
    });
    await this.organizations.addMember(tx, organizationId, userId, 'OWNER');
  }

  requestSignInLink(email: string, origin: Origin): Promise<void> {
    return this.request(email, origin, 'SIGN_IN', identityMails['identity-sign-in-link'], '/sign-in/link');
  }

  requestPasswordReset(email: string, origin: Origin): Promise<void> {
    return this.request(
      email,
      origin,
      'RESET_PASSWORD',
      identityMails['identity-reset-password'],
      '/reset-password/new',
    );
  }

  private async request(
    email: string,
    origin: Origin,
    purpose: MailTokenPurpose,
    template: string,
    path: string,
  ): Promise<void> {
    await this.throttle.attempt('mail', email, origin.address);
    await this.database.asAuth(async (tx) => {
      const user = await this.accounts.userByEmail(tx, email);
      if (user) await this.mailLink(tx, user, purpose, template, path);
    });
  }

  private async mailLink(
    tx: Tx,
    user: UserEntity,
    purpose: MailTokenPurpose,
    template: string,
    path: string,
  ): Promise<void> {
    const { secret, hash } = newSecret();
    await this.accounts.saveMailToken(tx, hash, user.id, purpose);
    await this.mailer.enqueue(tx, {
      template,
      to: user.email,
      locale: user.locale,
      params: { name: user.name },
      link: `${path}?token=${secret}`,
      dedupeKey: `${purpose} ${hash.toString('hex')}`,
    });
  }

  /** Sets the password, ends every session and every other link, and opens a new session. */
  async resetPassword(input: ResetPasswordInput, origin: Origin): Promise<string> {
    refuseWeak(input.newPassword, [], 'input.newPassword');
    const hash = await hashPassword(input.newPassword);
    return this.database.asAuth(async (tx) => {
      const userId = await this.accounts.takeMailToken(tx, hashSecret(input.token), 'RESET_PASSWORD');
      if (!userId) throw tokenInvalid();
      await this.replacePassword(tx, userId, hash, null);
      return this.sessions.open(tx, userId, origin);
    });
  }

  async changePassword(viewer: Viewer, input: ChangePasswordInput, origin: Origin): Promise<void> {
    refuseWeak(input.newPassword, [], 'input.newPassword');
    await this.sessions.checkCurrentPassword(viewer, input, origin);
    const hash = await hashPassword(input.newPassword);
    await this.database.asAuth((tx) => this.replacePassword(tx, viewer.userId, hash, viewer.sessionId));
  }

  private async replacePassword(
    tx: Tx,
    userId: string,
    hash: string,
    keepSession: string | null,
  ): Promise<void> {
    await this.accounts.savePassword(tx, userId, hash);
    await this.accounts.dropMailTokens(tx, userId);
    await this.sessionRows.removeAllOf(tx, userId, keepSession);
    const user = await this.accounts.userById(tx, userId);
    if (!user) return;
    await this.mailer.enqueue(tx, {
      template: identityMails['identity-password-changed'],
      to: user.email,
      locale: user.locale,
      params: { name: user.name },
      link: '/reset-password',
      dedupeKey: `password-changed ${newId()}`,
    });
  }

  async updateAccount(viewer: Viewer, input: UpdateAccountInput): Promise<UserEntity> {
    return this.database.run(viewer, async (tx) => {
      await this.accounts.updateUser(tx, viewer.userId, input.name, input.locale);
      return this.required(tx, viewer.userId);
    });
  }

  user(viewer: Viewer): Promise<UserEntity> {
    return this.database.read(viewer, (tx) => this.required(tx, viewer.userId));
  }

  private async required(tx: Tx, id: string): Promise<UserEntity> {
    const user = await this.accounts.userById(tx, id);
    if (!user) throw notFound('User');
    return user;
  }

  /**
   * An account whose address the operator vouches for: at the command line and in demo data, where
   * no mail can come back. With `joins` a colleague in an existing organisation instead of an owner of a new one.
   * @returns the ids of the person and of the organisation
   */
  async registerVerified(
    account: Omit<SignUp, 'passwordHash'> & {
      password: string | null;
      joins?: { organizationId: string; role: OrganizationRole };
    },
  ): Promise<{ userId: string; organizationId: string }> {
    const { password, joins, ...rest } = account;
    const passwordHash = password ? await hashPassword(password) : null;
    return this.database.asAuth(async (tx) => {
      const user = { id: newId(), email: rest.email, name: rest.name, locale: rest.locale as Locale };
      if (!(await this.accounts.insertUser(tx, user))) {
        throw new DomainError(ErrorCode.CONFLICT, { message: `${rest.email} has an account already.` });
      }
      if (joins) {
        if (passwordHash) await this.accounts.savePassword(tx, user.id, passwordHash);
        await this.organizations.addMember(tx, joins.organizationId, user.id, joins.role);
      } else {
        await this.createFor(tx, user.id, { ...rest, passwordHash });
      }
      return {
        userId: user.id,
        organizationId: (await this.sessionRows.oldestOrganizationOf(tx, user.id)) ?? '',
      };
    });
  }
}

const faults: Record<PasswordFault, { reason: string; message: string }> = {
  TOO_SHORT: { reason: identityReasons.PASSWORD_TOO_SHORT, message: 'needs at least 15 characters' },
  TOO_LONG: { reason: identityReasons.PASSWORD_TOO_LONG, message: 'has at most 128 characters' },
  TOO_COMMON: { reason: identityReasons.PASSWORD_TOO_COMMON, message: 'is too easy to guess' },
};

function refuseWeak(password: string, context: string[], path: string): void {
  const fault = passwordFault(password, context);
  if (!fault) return;
  const { reason, message } = faults[fault];
  throw new DomainError(ErrorCode.VALIDATION, {
    reason,
    message: `${path}: ${message}`,
    fields: [{ path, reason, message }],
  });
}
