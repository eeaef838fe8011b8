import { exportSections } from '@ringfair/platform/export';

const side = (table: string) => `${table}.buyer_organization_id = $1 or ${table}.vendor_organization_id = $1`;

/** Work under way and done, on either side. */
export const engagementsExport = exportSections('engagements', [
  { name: 'engagements', table: 'engagements', of: side('t') },
  {
    name: 'engagementConfirmations',
    table: 'engagement_confirmations',
    of: `t.engagement_id in (select e.id from engagements e where ${side('e')})`,
  },
]);
