import { exportSections } from '@ringfair/platform/export';

const side = 't.organization_id = $1 or t.vendor_organization_id = $1';
const ofThreads = `t.thread_id in (select t.id from request_threads t where ${side})`;

/** What the organisation asked and was asked, and what both sides said. */
export const requestsExport = exportSections('requests', [
  {
    name: 'requests',
    table: 'requests',
    of: 't.organization_id = $1 or t.id in (select h.request_id from request_threads h where h.vendor_organization_id = $1)',
  },
  { name: 'requestThreads', table: 'request_threads', of: side },
  { name: 'requestMessages', table: 'request_messages', of: ofThreads },
  { name: 'requestQuotes', table: 'request_quotes', of: ofThreads },
]);
