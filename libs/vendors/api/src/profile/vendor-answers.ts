import { Injectable } from '@nestjs/common';
import type { Tx } from '@ringfair/platform/database';

/**
 * Which of these vendors' organisations have answered a buyer's organisation in a way that the buyer may read: what is
 * sealed is no answer yet.
 */
export type AnsweredBy = (
  tx: Tx,
  buyerOrganizationId: string,
  vendorOrganizationIds: readonly string[],
) => Promise<string[]>;

/** Who has answered whom, as the features know in which answers are given: requests and calls for offers. */
@Injectable()
export class VendorAnswers {
  private readonly sources: AnsweredBy[] = [];

  /** Registers how a feature knows; in onModuleInit. */
  know(source: AnsweredBy): void {
    this.sources.push(source);
  }

  /** Those of the vendors' organisations that have answered the buyer anywhere. */
  async to(
    tx: Tx,
    buyerOrganizationId: string,
    vendorOrganizationIds: readonly string[],
  ): Promise<Set<string>> {
    const answered = new Set<string>();
    for (const source of this.sources)
      for (const id of await source(tx, buyerOrganizationId, vendorOrganizationIds)) answered.add(id);
    return answered;
  }
}
