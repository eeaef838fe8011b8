import { exportSections } from '@ringfair/platform/export';

const own = 't.organization_id = $1';
/** Answers to the organisation's own requests: the policies show them once they are opened, not before. */
const received = 't.rfp_id in (select r.id from rfps r where r.organization_id = $1)';
const ownOrReceived = `${own} or ${received}`;

/** Requests of a buyer, answers of a vendor, and what came of them. */
export const rfpExport = exportSections('rfp', [
  { name: 'rfps', table: 'rfps', of: own },
  { name: 'rfpLots', table: 'rfp_lots', of: own },
  { name: 'rfpRequirements', table: 'rfp_requirements', of: own },
  { name: 'rfpInvitations', table: 'rfp_invitations', of: own },
  { name: 'rfpResponses', table: 'rfp_responses', of: ownOrReceived },
  { name: 'rfpResponseAnswers', table: 'rfp_response_answers', of: ownOrReceived },
  { name: 'rfpResponsePrices', table: 'rfp_response_prices', of: ownOrReceived },
  { name: 'rfpAwards', table: 'rfp_awards', of: `${own} or t.vendor_organization_id = $1` },
  { name: 'rfpOutcomes', table: 'rfp_outcomes', of: `${own} or t.buyer_organization_id = $1` },
]);
