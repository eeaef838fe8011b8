import { exportSections } from '@ringfair/platform/export';

/** What an organisation is and who works in it; tokens and invitations without their secrets. */
export const identityExport = exportSections('identity', [
  { name: 'organization', table: 'organizations', of: 't.id = $1' },
  {
    name: 'members',
    table: 'memberships',
    of: 't.organization_id = $1',
    also: [
      '(select u.name from users u where u.id = t.user_id) as name',
      '(select u.email from users u where u.id = t.user_id) as email',
    ],
  },
  { name: 'invitations', table: 'invitations', of: 't.organization_id = $1' },
  { name: 'apiTokens', table: 'api_tokens', of: 't.organization_id = $1' },
]);
