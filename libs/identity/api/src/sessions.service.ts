import { Injectable } from '@nestjs/common';
import type { Viewer } from '@ringfair/platform/auth';
import { Database, newId, type Tx } from '@ringfair/platform/database';
import { DomainError, ErrorCode, notFound } from '@ringfair/platform/errors';
import { AccountRepository } from './account.repository.js';
import { identityReasons } from './identity.errors.js';
import type { ChangePasswordInput, SignInInput } from './identity.inputs.js';
import { verifyPassword } from './password-hash.js';
import type { Session } from './identity.type.js';
import { hashSecret, newSecret } from './secrets.js';
import { SessionRepository } from './session.repository.js';
import { Throttle } from './throttle.js';

/** Where a request comes from, as far as identity needs to know. */
export interface Origin {
  address: string;
  userAgent: string;
}

/** Sessions: signing in, being recognised, signing out. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly sessions: SessionRepository,
    private readonly throttle: Throttle,
  ) {}

  /** @returns the secret of the new session, for the cookie */
  async signIn(input: SignInInput, origin: Origin): Promise<string> {
    await this.throttle.attempt('sign-in', input.email, origin.address);
    const { user, stored } = await this.database.asAuth(async (tx) => {
      const found = await this.accounts.userByEmail(tx, input.email);
      return { user: found, stored: await this.accounts.passwordHash(tx, found?.id) };
    });
    if (!(await verifyPassword(stored, input.password)) || !user) throw this.wrongCredentials();
    await this.throttle.forget('sign-in', input.email, origin.address);
    return this.database.asAuth((tx) => this.open(tx, user.id, origin));
  }

  async signInWithLink(token: string, origin: Origin): Promise<string> {
    return this.database.asAuth(async (tx) => {
      const userId = await this.accounts.takeMailToken(tx, hashSecret(token), 'SIGN_IN');
      if (!userId) throw tokenInvalid();
      return this.open(tx, userId, origin);
    });
  }

  /** Opens a session: always a new secret, so that one planted before the sign-in is worth nothing. */
  async open(tx: Tx, userId: string, origin: Origin): Promise<string> {
    const organizationId = await this.sessions.oldestOrganizationOf(tx, userId);
    if (!organizationId) throw this.wrongCredentials();
    const { secret, hash } = newSecret();
    const userAgent = origin.userAgent.slice(0, 300);
    await this.sessions.insert(tx, { id: newId(), tokenHash: hash, userId, organizationId, userAgent });
    return secret;
  }

  bySession(secret: string): Promise<Viewer | null> {
    return this.database.asAuth((tx) => this.sessions.viewerOfSession(tx, hashSecret(secret)));
  }

  byApiToken(secret: string): Promise<Viewer | null> {
    return this.database.asAuth((tx) => this.sessions.viewerOfApiToken(tx, hashSecret(secret)));
  }

  async list(viewer: Viewer): Promise<Session[]> {
    const sessions = await this.database.read(viewer, (tx) => this.sessions.listOf(tx, viewer.userId));
    return sessions.map((session) => ({ ...session, current: session.id === viewer.sessionId }));
  }

  async revoke(viewer: Viewer, sessionId: string): Promise<void> {
    const removed = await this.database.run(viewer, (tx) => this.sessions.remove(tx, sessionId));
    if (removed === 0) throw notFound('Session');
  }

  async signOut(viewer: Viewer): Promise<void> {
    if (viewer.sessionId) await this.revoke(viewer, viewer.sessionId);
  }

  async signOutEverywhere(viewer: Viewer): Promise<void> {
    await this.database.run(viewer, (tx) => this.sessions.removeAllOf(tx, viewer.userId));
  }

  async switchOrganization(viewer: Viewer, organizationId: string): Promise<Viewer> {
    const { sessionId } = viewer;
    const switched = await this.database.asAuth((tx) =>
      this.sessions.switchOrganization(tx, sessionId ?? '', organizationId),
    );
    if (switched === 0) throw notFound('Organisation');
    return { ...viewer, organizationId };
  }

  /** @throws DomainError when the current password is not this one */
  async checkCurrentPassword(viewer: Viewer, input: ChangePasswordInput, origin: Origin): Promise<void> {
    await this.throttle.attempt('change-password', viewer.userId, origin.address);
    const stored = await this.database.asAuth((tx) => this.accounts.passwordHash(tx, viewer.userId));
    if (stored === undefined) return;
    if (!(await verifyPassword(stored, input.currentPassword ?? ''))) {
      throw new DomainError(ErrorCode.VALIDATION, {
        reason: identityReasons.CURRENT_PASSWORD_WRONG,
        message: 'The current password is not this one.',
        fields: [
          {
            path: 'input.currentPassword',
            reason: identityReasons.CURRENT_PASSWORD_WRONG,
            message: 'is not your current password',
          },
        ],
      });
    }
    await this.throttle.forget('change-password', viewer.userId, origin.address);
  }

  private wrongCredentials(): DomainError {
    return new DomainError(ErrorCode.UNAUTHENTICATED, {
      reason: identityReasons.WRONG_CREDENTIALS,
      message: 'The address and the password do not belong together.',
    });
  }
}

export const tokenInvalid = (): DomainError =>
  new DomainError(ErrorCode.UNAUTHENTICATED, {
    reason: identityReasons.TOKEN_INVALID,
    message: 'The link was used already, has expired, or was never ours.',
  });
