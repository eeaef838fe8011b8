import type { CaseKind, CaseLocale, CaseOutcome, CaseReason } from '@ringfair/moderation-core';
import type { Locale } from '@ringfair/platform/auth';
import type { Tx } from '@ringfair/platform/database';

/** What is said beside what is known; label is the key `fact.<label>` of the web catalogue `moderation`. */
export interface CaseFact {
  label: string;
  said: string | null;
  known: string | null;
}

export interface OpenCase {
  kind: CaseKind;
  /** Row of the feature that the case is about; one case per kind and subject waits at a time. */
  subjectId: string;
  /** Such as the name of the listing. */
  title: string;
  vendorId: string | null;
  /** Routes the case to moderators who read this language. */
  locale: CaseLocale;
  /** Who is told of the decision, in which language. */
  recipient: { email: string; locale: Locale } | null;
  /** The organisation that asks; null for somebody without an account. */
  organizationId: string | null;
  /** Files that the moderator must see, in this order. */
  fileIds: string[];
}

export interface CaseDecision {
  outcome: CaseOutcome;
  reason: string;
  note: string | null;
  decidedBy: string;
}

/** What a feature knows of its kind of case. */
export interface CaseHandler {
  /** Side by side for the moderator, in the moderator's (read-only) transaction. */
  present(tx: Tx, subjectId: string): Promise<CaseFact[]>;
  /** Which of the reasons of this kind a moderator can choose from; `reasonsOf(kind)` for all. */
  templates: readonly CaseReason[];
  /** What is accepted, who checks what, for how long it holds: sentences in the moderator's language. */
  rules?(tx: Tx, subjectId: string, locale: Locale): Promise<readonly string[]>;
  /**
   * The decision's effect, in the worker's transaction that closes the case, once the minute for undoing is over.
   * @throws DomainError INVALID_STATE or CONFLICT when the thing has changed meanwhile: the case ends as OVERTAKEN
   */
  apply(tx: Tx, subjectId: string, decision: CaseDecision): Promise<void>;
  /** The decision came too late (see apply): what the feature notes of that, in the transaction that ends the case. */
  overtaken?(tx: Tx, subjectId: string): Promise<void>;
}
