import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Database } from '@ringfair/platform/database';
import { Jobs } from '@ringfair/platform/jobs';
import {
  CALLS_FOR_A_CLAIM,
  CALLS_FOR_AN_ORGANIZATION,
  CALLS_TO_A_LISTING,
  isE164,
  languageOfCall,
  spokenCode,
} from '@ringfair/vendors-core';
import { type ClaimCallRow, ClaimCallRepository } from './claim-call.repository.js';
import { ClaimCallTurns, type Turn } from './claim-call-turns.js';
import type { ClaimRow } from './claim.repository.js';
import { ClaimSecrets } from './claim-secrets.js';
import { CodeCaller } from './code-caller.js';
import { readPhone } from './phone-number.js';
import type { PublishedVendorRow } from '../profile/vendor.repository.js';

const MINUTES_TO_THE_NEXT_LOOK = 2;
const MINUTES_AFTER_A_FAULT = 5;
/** Who did not answer may be back from lunch. */
const MINUTES_TO_THE_NEXT_CALL = 45;
const MOST_IN_A_RUN = 20;

/**
 * Has the code of a claim by phone called out by the telephony service, if there is one. Only the number that the
 * listing shows now is ever called. Whoever cannot be reached so is left to a moderator.
 */
@Injectable()
export class ClaimCallsService implements OnModuleInit {
  private readonly logger = new Logger(ClaimCallsService.name);

  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly calls: ClaimCallRepository,
    private readonly turns: ClaimCallTurns,
    private readonly secrets: ClaimSecrets,
    @Inject(CodeCaller) private readonly caller: CodeCaller | null,
  ) {}

  onModuleInit(): void {
    this.jobs.every('vendor-claim-calls', '* * * * *', () => this.callDue());
  }

  /** One after the other; one that fails keeps no other waiting. Without a service, what waits for one goes to the desk. */
  async callDue(): Promise<void> {
    const due = await this.database.asWorker(null, (tx) => this.calls.due(tx, MOST_IN_A_RUN));
    for (const id of due) {
      await this.take(id).catch((error: Error) => this.logger.error(`claim ${id}: ${error.name}`));
    }
  }

  private async take(claimId: string): Promise<void> {
    const turn = await this.database.asWorker(null, (tx) => this.turns.begin(tx, claimId));
    if (!turn) return;
    const { caller } = this;
    const [last] = turn.calls;
    if (!caller) return this.leaveToModerator(turn);
    if (last?.outcome === 'PLACED' && last.reference) return this.look(caller, turn, last, last.reference);
    return this.call(caller, turn);
  }

  private async call(caller: CodeCaller, turn: Turn): Promise<void> {
    const { claim, calls, listing, claimant } = turn;
    const to = listedNumber(listing);
    if (to === null || to !== claim.phone || calls.length >= CALLS_FOR_A_CLAIM)
      return this.leaveToModerator(turn);
    const limits = {
      toListing: CALLS_TO_A_LISTING,
      forOrganization: CALLS_FOR_AN_ORGANIZATION,
      ofAll: caller.callsADay,
    };
    const callId = await this.database.asWorker(null, (tx) => this.calls.count(tx, claim, limits));
    if (callId === null) return this.leaveToModerator(turn);
    const language = languageOfCall(listing.profile.headquarters?.country ?? null, claimant.locale);
    const placed = await caller.place(to, spokenCode(this.secrets.phoneCode(claim.id), language));
    if (placed.kind === 'PLACED') {
      return this.database.asWorker(null, async (tx) => {
        await this.calls.note(tx, callId, 'PLACED', placed.reference);
        await this.calls.schedule(tx, claim.id, MINUTES_TO_THE_NEXT_LOOK);
      });
    }
    await this.database.asWorker(null, (tx) => this.calls.note(tx, callId, 'REFUSED', null));
    const isLast = calls.length + 1 >= CALLS_FOR_A_CLAIM;
    if (placed.kind === 'NEVER' || isLast) return this.leaveToModerator(turn);
    await this.again(claim, MINUTES_AFTER_A_FAULT);
  }

  private async look(
    caller: CodeCaller,
    turn: Turn,
    { id, old }: ClaimCallRow,
    reference: string,
  ): Promise<void> {
    const { claim, calls } = turn;
    const outcome = await caller.outcome(reference);
    if (outcome === 'RINGING' && !old) return this.again(claim, MINUTES_TO_THE_NEXT_LOOK);
    const answered = outcome === 'ANSWERED';
    await this.database.asWorker(null, async (tx) => {
      await this.calls.note(tx, id, answered ? 'ANSWERED' : 'UNANSWERED', null);
      if (answered) await this.turns.answered(tx, claim.id);
    });
    if (answered) return;
    if (calls.length >= CALLS_FOR_A_CLAIM) return this.leaveToModerator(turn);
    await this.again(claim, MINUTES_TO_THE_NEXT_CALL);
  }

  private leaveToModerator(turn: Turn): Promise<void> {
    return this.database.asWorker(turn.claim.organizationId, (tx) => this.turns.leaveToModerator(tx, turn));
  }

  private again(claim: ClaimRow, minutes: number): Promise<void> {
    return this.database.asWorker(null, (tx) => this.calls.schedule(tx, claim.id, minutes));
  }
}

/** The number that the listing shows, fit to be called; null: it shows none such. */
function listedNumber({ profile }: PublishedVendorRow): string | null {
  const phone = readPhone(profile.phone ?? '', profile.headquarters?.country);
  return phone?.callable && isE164(phone.number) ? phone.number : null;
}
