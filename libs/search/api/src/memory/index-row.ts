/** A row of the projection as the index reads it. */
export interface IndexRow {
  vendorId: string;
  position: number;
  facets: number[];
  numbers: (number | null)[];
  /** Text of the tsvector. */
  terms: string;
  foundedYear: number | null;
  pilotOffered: boolean;
  ratingThousandths: number | null;
  ratingCount: number;
  bestRank: number;
  ratingRank: number;
  nameKey: string;
  lot: number;
  /** The rendered result, as JSON. */
  card: string;
}
