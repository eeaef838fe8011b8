import { exportSections } from '@ringfair/platform/export';

/** What the organisation has brought before a moderator, and how that ended. */
export const moderationExport = exportSections('moderation', [
  { name: 'cases', table: 'moderation_cases', of: 't.organization_id = $1' },
]);
