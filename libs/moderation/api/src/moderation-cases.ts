import { type CaseKind, outcomeOf } from '@ringfair/moderation-core';
import { newId, type Tx } from '@ringfair/platform/database';
import { Injectable } from '@nestjs/common';
import type { CaseHandler, OpenCase } from './case-handler.js';
import { CaseRepository } from './case.repository.js';

/** More cases than one subject can have waiting: one of each kind. */
const MOST_OF_A_SUBJECT = 8;

/** How other features bring something before a moderator. */
@Injectable()
export class ModerationCases {
  private readonly handlers = new Map<CaseKind, CaseHandler>();

  constructor(private readonly cases: CaseRepository) {}

  /** Registers what a feature knows of its kind of case; in onModuleInit. */
  handle(kind: CaseKind, handler: CaseHandler): void {
    if (this.handlers.has(kind)) throw new Error(`Cases of kind ${kind} have a handler already.`);
    const foreign = handler.templates.find((reason) => outcomeOf(kind, reason) === null);
    if (foreign) throw new Error(`${foreign} is no reason for a case of kind ${kind}.`);
    this.handlers.set(kind, handler);
  }

  /** @throws Error for a kind that no feature handles */
  handlerOf(kind: CaseKind): CaseHandler {
    const handler = this.handlers.get(kind);
    if (!handler) throw new Error(`No feature handles cases of kind ${kind}.`);
    return handler;
  }

  /**
   * Opens a case in the feature's own transaction: of a member, of the worker, or of somebody without an account.
   * @returns its id
   * @throws CONFLICT (by the database) while a case of this kind about the same subject waits
   */
  async open(tx: Tx, input: OpenCase): Promise<string> {
    const id = newId();
    await this.cases.open(tx, id, input);
    return id;
  }

  /** The asker takes it back. Nothing happens to cases that have ended. */
  async withdraw(tx: Tx, subjectId: string): Promise<void> {
    const decisions = Array.from({ length: MOST_OF_A_SUBJECT }, newId);
    await this.cases.withdraw(tx, subjectId, decisions);
  }
}
