import type { CoverageWeek } from '@ringfair/vendors-core';
import type {
  ProfilePartsFragment,
  VendorCallsPartFragment,
  VendorContactsPartFragment,
} from '@ringfair/web-graphql';
import type { AgentMap } from './agent-map.js';
import type { DeclaredDates } from './declared-dates.server.js';
import type { ProfileNames } from './names.js';

/** What the view of a profile needs; `viewData` makes it on the server. */
export interface ProfileViewData {
  profile: ProfilePartsFragment;
  names: ProfileNames;
  map: AgentMap | null;
  /** Hours of this calendar week in `zone`; null: not said. */
  week: CoverageWeek | null;
  zone: string;
  vendorZone: string | null;
  /** Does the address name the zone? Otherwise the browser may put its own in place. */
  zoneAsked: boolean;
  zones: { value: string; label: string }[];
  /** ISO 8601. */
  today: string;
  /** Since when what stands in a section is declared. */
  since: DeclaredDates;
  /** What calls by buyers add up to; of published listings only. */
  callFigures?: VendorCallsPartFragment['callFigures'];
  /** How to reach its people; null: not for this reader. Of published listings only. */
  contacts?: VendorContactsPartFragment['contacts'];
}

export interface PartProps {
  view: ProfileViewData;
}
