import { Injectable } from '@nestjs/common';
import type { Tx } from '@ringfair/platform/database';
import { type AwardRow, RfpEvaluationRepository } from './rfp-evaluation.repository.js';

/** What later features may know of an awarded request. */
@Injectable()
export class RfpReader {
  constructor(private readonly evaluations: RfpEvaluationRepository) {}

  /** The award of a request, when the active organisation is one of its two sides. */
  award(tx: Tx, rfpId: string): Promise<AwardRow | undefined> {
    return this.evaluations.award(tx, rfpId);
  }
}
