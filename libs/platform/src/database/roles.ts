import { hkdfSync } from 'node:crypto';

/** The login roles of the running product; app_definer (no login) and app_backup exist beside them. */
export type LoginRole = 'app_owner' | 'app_user' | 'app_public' | 'app_auth' | 'app_worker';

/** Password of a database role: derived from APP_SECRET, so that there is one secret to keep. */
export function rolePassword(appSecret: string, role: LoginRole): string {
  return Buffer.from(hkdfSync('sha256', appSecret, '', `ringfair database role ${role}`, 32)).toString('hex');
}

/** The database's address as seen by one role: host, port and name of `databaseUrl`, the role's own login. */
export function roleUrl(databaseUrl: string, appSecret: string, role: LoginRole): string {
  const address = new URL(databaseUrl);
  address.username = role;
  address.password = rolePassword(appSecret, role);
  return address.href;
}
