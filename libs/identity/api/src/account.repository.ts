import { Injectable } from '@nestjs/common';
import type { Locale } from '@ringfair/platform/auth';
import type { Tx } from '@ringfair/platform/database';
import { UserEntity } from './identity.entities.js';

export interface SignUp {
  email: string;
  name: string;
  passwordHash: string | null;
  organizationName: string | null;
  sells: boolean;
  buys: boolean;
  locale: Locale;
}

export type MailTokenPurpose = 'SIGN_IN' | 'RESET_PASSWORD';

@Injectable()
export class AccountRepository {
  userByEmail(tx: Tx, email: string): Promise<UserEntity | null> {
    return tx.repo(UserEntity).findOneBy({ email });
  }

  userById(tx: Tx, id: string): Promise<UserEntity | null> {
    return tx.repo(UserEntity).findOneBy({ id });
  }

  async insertUser(tx: Tx, user: UserEntity): Promise<boolean> {
    const rows = await tx.execute(
      'insert into users (id, email, name, locale) values ($1, $2, $3, $4) on conflict (email) do nothing',
      [user.id, user.email, user.name, user.locale],
    );
    return rows > 0;
  }

  updateUser(tx: Tx, id: string, name: string, locale: Locale): Promise<number> {
    return tx.execute('update users set name = $2, locale = $3 where id = $1', [id, name, locale]);
  }

  saveSignUp(tx: Tx, tokenHash: Buffer, signUp: SignUp): Promise<number> {
    return tx.execute(
      `insert into sign_ups (token_hash, email, name, password_hash, organization_name, sells, buys, locale, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, now() + interval '24 hours')`,
      [
        tokenHash,
        signUp.email,
        signUp.name,
        signUp.passwordHash,
        signUp.organizationName,
        signUp.sells,
        signUp.buys,
        signUp.locale,
      ],
    );
  }

  takeSignUp(tx: Tx, tokenHash: Buffer): Promise<SignUp | undefined> {
    return tx.one<SignUp>(
      `delete from sign_ups where token_hash = $1 and expires_at > now()
       returning email, name, password_hash as "passwordHash", organization_name as "organizationName", sells, buys, locale`,
      [tokenHash],
    );
  }

  saveMailToken(tx: Tx, tokenHash: Buffer, userId: string, purpose: MailTokenPurpose): Promise<number> {
    return tx.execute(
      `insert into mail_tokens (token_hash, user_id, purpose, expires_at) values ($1, $2, $3, now() + interval '30 minutes')`,
      [tokenHash, userId, purpose],
    );
  }

  async takeMailToken(tx: Tx, tokenHash: Buffer, purpose: MailTokenPurpose): Promise<string | undefined> {
    const row = await tx.one<{ userId: string }>(
      'delete from mail_tokens where token_hash = $1 and purpose = $2 and expires_at > now() returning user_id as "userId"',
      [tokenHash, purpose],
    );
    return row?.userId;
  }

  async passwordHash(tx: Tx, userId: string | undefined): Promise<string | undefined> {
    const row = await tx.one<{ hash: string }>('select hash from passwords where user_id = $1', [
      userId ?? null,
    ]);
    return row?.hash;
  }

  savePassword(tx: Tx, userId: string, hash: string): Promise<number> {
    return tx.execute(
      `insert into passwords (user_id, hash) values ($1, $2)
       on conflict (user_id) do update set hash = excluded.hash, changed_at = now()`,
      [userId, hash],
    );
  }

  dropMailTokens(tx: Tx, userId: string): Promise<number> {
    return tx.execute('delete from mail_tokens where user_id = $1', [userId]);
  }
}
