import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '@ringfair/platform/config';
import { Database } from '@ringfair/platform/database';
import { DomainError, ErrorCode } from '@ringfair/platform/errors';

/** Attempts that cost nothing, then each doubles the wait, up to a quarter of an hour; forgotten after an hour of quiet. */
const free = { account: 5, address: 30 };

/** Slows down guessing, per account and per network address, in a transaction of its own. */
@Injectable()
export class Throttle {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
  ) {}

  /**
   * Counts one attempt before it is made, so that many at once count as well.
   * @throws DomainError RATE_LIMITED with details.retryAfterSeconds
   */
  async attempt(action: string, email: string, address: string): Promise<void> {
    const wait = await this.database.asAuth(async (tx) => {
      let longest = 0;
      for (const [kind, subject] of [
        ['account', email],
        ['address', address],
      ] as const) {
        const row = await tx.one<{ wait: number }>(
          `insert into auth_throttles as t (key, failures, blocked_until) values ($1, 1, now())
           on conflict (key) do update set
             failures = case when t.blocked_until > now() then t.failures
                             when t.updated_at < now() - interval '1 hour' then 1 else t.failures + 1 end,
             blocked_until = case when t.blocked_until > now() then t.blocked_until
                                  when t.updated_at < now() - interval '1 hour' or t.failures < $2 then now()
                                  else now() + least(900, 2 ^ least(t.failures - $2, 10)) * interval '1 second' end,
             updated_at = case when t.blocked_until > now() then t.updated_at else now() end
           returning case when t.updated_at < now() then ceil(extract(epoch from t.blocked_until - now()))::int else 0 end as wait`,
          [this.key(action, kind, subject), free[kind]],
        );
        longest = Math.max(longest, row?.wait ?? 0);
      }
      return longest;
    });
    if (wait > 0) {
      throw new DomainError(ErrorCode.RATE_LIMITED, {
        message: `Too many attempts. Try again in ${wait} seconds.`,
        details: { retryAfterSeconds: wait },
      });
    }
  }

  /** After a success the account starts afresh, and the network address gets this attempt back, no more. */
  async forget(action: string, email: string, address: string): Promise<void> {
    await this.database.asAuth(async (tx) => {
      await tx.execute('delete from auth_throttles where key = $1', [this.key(action, 'account', email)]);
      await tx.execute('update auth_throttles set failures = greatest(failures - 1, 0) where key = $1', [
        this.key(action, 'address', address),
      ]);
    });
  }

  /** Neither mail addresses nor network addresses are kept, only keyed hashes. */
  private key(action: string, kind: string, subject: string): string {
    return createHmac('sha256', this.config.appSecret)
      .update(`${action} ${kind} ${subject}`)
      .digest('base64url');
  }
}
