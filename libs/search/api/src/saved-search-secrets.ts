import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '@ringfair/platform/config';

const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/;

/** What a mail carries so that its reader can end the alerts without signing in; it allows nothing else. */
@Injectable()
export class SavedSearchSecrets {
  private readonly key: Buffer;
  private readonly publicUrl: string;

  constructor(@Inject(CONFIG) config: Config) {
    this.key = Buffer.from(hkdfSync('sha256', config.appSecret, '', 'ringfair search alerts', 32));
    this.publicUrl = config.publicUrl;
  }

  stopAddress(userId: string, locale: string): string {
    return `${this.publicUrl}/${locale}/saved-searches/stop?token=${this.token(userId)}`;
  }

  token(userId: string): string {
    return `${userId}_${createHmac('sha256', this.key).update(userId).digest('base64url')}`;
  }

  /** Whose token it is; undefined for one that we never gave. */
  userOf(token: string): string | undefined {
    const [userId] = ID.exec(token) ?? [];
    if (!userId) return undefined;
    const [given, ours] = [Buffer.from(token), Buffer.from(this.token(userId))];
    return given.length === ours.length && timingSafeEqual(given, ours) ? userId : undefined;
  }
}
