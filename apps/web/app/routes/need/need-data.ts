import type { FittingVendorsQuery } from '@ringfair/web-graphql';
import type { NeedState } from './need-state.js';

export type Found = FittingVendorsQuery['fittingVendors'];

interface Named {
  code: string;
  name: string;
}

/** What the pages of a need show beside the results; names are made on the server, since browsers know others. */
export interface NeedData {
  state: NeedState;
  countries: Named[];
  languages: Named[];
  zones: string[];
}
