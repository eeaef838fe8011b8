import { Command } from 'commander';
import type { Config } from '@ringfair/platform/config';
import { asOwner } from '@ringfair/platform/database';

/** Who moderates the marketplace is decided here and nowhere else: no page and no API can grant it. */
export const grantModeratorCommand = (config: () => Config): Command =>
  new Command('grant-moderator')
    .description('let the account with this address moderate the marketplace')
    .argument('<email>', 'address of an existing account')
    .option('--revoke', 'take the role away instead')
    .action(async (email: string, options: { revoke?: boolean }) => {
      await asOwner(config(), async (client) => {
        const { rows } = await client.query<{ id: string }>('select id from users where email = $1', [
          email.toLowerCase(),
        ]);
        const id = rows[0]?.id;
        if (!id) throw new Error(`${email} has no account. Sign up on the pages first.`);
        await client.query(
          options.revoke
            ? `delete from platform_roles where user_id = $1 and role = 'MODERATOR'`
            : `insert into platform_roles (user_id, role) values ($1, 'MODERATOR') on conflict do nothing`,
          [id],
        );
      });
      console.log(`${email} ${options.revoke ? 'no longer moderates' : 'moderates'} Ringfair.`);
    });
