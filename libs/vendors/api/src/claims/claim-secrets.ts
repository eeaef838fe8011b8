import { createHmac, hkdfSync } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '@ringfair/platform/config';
import { DNS_CLAIM_PREFIX } from '@ringfair/vendors-core';

/**
 * The DNS token and the spoken code of a claim follow from its id and the application's secret, so nothing that
 * could be read from a copy of the database is stored: only keyed hashes, which no one can try six digits against.
 */
@Injectable()
export class ClaimSecrets {
  private readonly key: Buffer;

  constructor(@Inject(CONFIG) config: Config) {
    this.key = Buffer.from(hkdfSync('sha256', config.appSecret, '', 'ringfair vendor claims', 32));
  }

  /** The whole text of the TXT record. */
  dnsRecord(claimId: string): string {
    return DNS_CLAIM_PREFIX + this.hmac('dns token', claimId).toString('base64url');
  }

  /** Six digits, for the moderator who calls. */
  phoneCode(claimId: string): string {
    const number = this.hmac('phone code', claimId).readUIntBE(0, 6) % 1_000_000;
    return String(number).padStart(6, '0');
  }

  /** What the database keeps of a code; spaces between the digits do not matter. */
  codeHash(claimId: string, code: string): Buffer {
    return this.hmac('phone code hash', `${claimId} ${code.replace(/\D/g, '')}`);
  }

  private hmac(purpose: string, text: string): Buffer {
    return createHmac('sha256', this.key).update(`${purpose} ${text}`).digest();
  }
}
