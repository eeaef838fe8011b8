import { defineReasons } from '@ringfair/platform/errors';

export const identityReasons = defineReasons({
  WRONG_CREDENTIALS: 'The address and the password do not belong together.',
  TOKEN_INVALID: 'The link was used already, has expired, or was never ours.',
  PASSWORD_TOO_SHORT: 'A password needs at least 15 characters.',
  PASSWORD_TOO_LONG: 'A password has at most 128 characters.',
  PASSWORD_TOO_COMMON: 'The password is too easy to guess.',
  CURRENT_PASSWORD_WRONG: 'The current password is not this one.',
  LAST_OWNER: 'An organisation keeps at least one owner.',
  ALREADY_MEMBER: 'This person is a member already.',
  PREFLIGHT_HEADER_REQUIRED: 'State changes over HTTP need the header apollo-require-preflight.',
  EDITOR_REQUIRED: 'Only editors, admins and owners can do this.',
  ADMIN_REQUIRED: 'Only admins and owners can do this.',
  OWNER_REQUIRED: 'Only owners can do this.',
  MODERATOR_REQUIRED: 'Only moderators of the platform can do this.',
  SELLING_ORGANIZATION_REQUIRED: 'Only an organisation that sells can do this.',
  BUYING_ORGANIZATION_REQUIRED: 'Only an organisation that buys can do this.',
});
