import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { hashSecret } from '@ringfair/identity-api';
import type { Viewer } from '@ringfair/platform/auth';
import { Database, type Tx } from '@ringfair/platform/database';
import { DomainError, ErrorCode, notFound } from '@ringfair/platform/errors';
import { Jobs } from '@ringfair/platform/jobs';
import { dnsClaimNames, dnsVerdict, type DnsVerdict, nextDnsCheck } from '@ringfair/vendors-core';
import { claimOutcomeRefusal } from './claim.errors.js';
import { ClaimLetters } from './claim-letters.js';
import { type ClaimRow, ClaimRepository } from './claim.repository.js';
import { ClaimSecrets } from './claim-secrets.js';
import { ClaimTakeover } from './claim-takeover.js';
import { toClaim } from './claim-view.js';
import type { VendorClaim } from './claim.type.js';
import { answerInTime, TxtResolver } from './txt-resolver.js';

/** A person may press the button again after so many seconds. */
const SECONDS_BETWEEN_CHECKS = 10;
const ANSWER_WITHIN_MS = 6_000;
/** Claims looked at in one run of the job, one after the other: no name server is asked in a burst. */
const MOST_IN_A_RUN = 50;

/** Looks for the TXT records of claims: when the claimant presses the button, and by itself for seven days. */
@Injectable()
export class ClaimChecksService implements OnModuleInit {
  private readonly logger = new Logger(ClaimChecksService.name);

  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly claims: ClaimRepository,
    private readonly secrets: ClaimSecrets,
    private readonly resolver: TxtResolver,
    private readonly takeover: ClaimTakeover,
    private readonly letters: ClaimLetters,
  ) {}

  onModuleInit(): void {
    this.jobs.every('vendor-claim-checks', '*/5 * * * *', () => this.checkDue());
  }

  /** The button. The name servers are asked outside of any transaction. */
  async check(viewer: Viewer, claimId: string): Promise<VendorClaim> {
    const claim = await this.database.run(viewer, (tx) => this.begin(tx, viewer, claimId));
    if (claim.state === 'CONFIRMED') return toClaim(claim, this.secrets);
    const verdict = await this.look(claim);
    return this.database.run(viewer, async (tx) =>
      toClaim(await this.settle(tx, claim, verdict), this.secrets),
    );
  }

  /** The job. A claim that cannot be settled waits for its next turn and keeps no other one waiting. */
  async checkDue(): Promise<void> {
    const due = await this.database.asWorker(null, (tx) => this.claims.dueForCheck(tx, MOST_IN_A_RUN));
    for (const claim of due) {
      const verdict = await this.look(claim);
      try {
        await this.database.asWorker(claim.organizationId, async (tx) => {
          const settled = await this.settle(tx, claim, verdict);
          if (settled.state === 'CONFIRMED') await this.letters.claimed(tx, settled);
        });
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        this.logger.warn(`claim ${claim.id}: ${error.reason ?? error.code}`);
        await this.database.asWorker(claim.organizationId, (tx) => this.note(tx, claim, verdict));
      }
    }
  }

  private async begin(tx: Tx, viewer: Viewer, claimId: string): Promise<ClaimRow> {
    const claim = await this.claims.ofOrganization(tx, claimId, viewer.organizationId);
    if (claim?.method !== 'DNS') throw notFound('Claim');
    if (claim.state === 'CONFIRMED') return claim;
    if (claim.state !== 'PENDING') throw claimOutcomeRefusal('CLOSED');
    if (claim.expiresAt <= new Date()) throw claimOutcomeRefusal('EXPIRED');
    if (!(await this.claims.beginCheck(tx, claimId, SECONDS_BETWEEN_CHECKS))) {
      throw new DomainError(ErrorCode.RATE_LIMITED, {
        message: `The record was looked for just now. Try again in ${SECONDS_BETWEEN_CHECKS} seconds.`,
        details: { retryAfterSeconds: SECONDS_BETWEEN_CHECKS },
      });
    }
    return claim;
  }

  private async look(claim: ClaimRow): Promise<DnsVerdict> {
    const names = dnsClaimNames(claim.domain ?? '');
    const answers = await Promise.all(
      names.map((name) => answerInTime(this.resolver, name, ANSWER_WITHIN_MS)),
    );
    return dnsVerdict(answers, this.secrets.dnsRecord(claim.id));
  }

  private async settle(tx: Tx, claim: ClaimRow, verdict: DnsVerdict): Promise<ClaimRow> {
    await this.note(tx, claim, verdict);
    if (verdict === 'FOUND') {
      const { outcome } = await this.claims.confirm(tx, hashSecret(this.secrets.dnsRecord(claim.id)));
      if (outcome !== 'CLAIMED') throw claimOutcomeRefusal(outcome);
      await this.takeover.finish(tx, claim);
    }
    const settled = await this.claims.byId(tx, claim.id);
    if (!settled) throw notFound('Claim');
    return settled;
  }

  private note(tx: Tx, claim: ClaimRow, verdict: DnsVerdict): Promise<void> {
    return this.claims.noteCheck(tx, claim.id, verdict, nextDnsCheck(claim, new Date()));
  }
}
