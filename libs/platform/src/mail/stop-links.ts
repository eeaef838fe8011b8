import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '../auth/viewer.js';
import { CONFIG, type Config } from '../config/index.js';

const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/;

/**
 * What a mail carries so that its reader can end mails of its kind without signing in. A token is the person's id and
 * a keyed hash of it; the key is another for each kind, so that a token ends nothing else and allows nothing else.
 */
@Injectable()
export class StopLinks {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** @param page path without the language, such as `/saved-searches/stop` */
  address(kind: string, page: string, userId: string, locale: Locale): string {
    return `${this.config.publicUrl}/${locale}${page}?token=${this.token(kind, userId)}`;
  }

  /** Whose token it is; undefined for one that was never given for this kind. */
  userOf(kind: string, token: string): string | undefined {
    const [userId] = ID.exec(token) ?? [];
    if (!userId) return undefined;
    const [given, ours] = [Buffer.from(token), Buffer.from(this.token(kind, userId))];
    return given.length === ours.length && timingSafeEqual(given, ours) ? userId : undefined;
  }

  private token(kind: string, userId: string): string {
    const key = Buffer.from(hkdfSync('sha256', this.config.appSecret, '', `ringfair ${kind}`, 32));
    return `${userId}_${createHmac('sha256', key).update(userId).digest('base64url')}`;
  }
}
