import type { INestApplicationContext } from '@nestjs/common';
import type { Config } from '@ringfair/platform/config';
import { Command } from 'commander';
import { loadDemo } from './load-demo.js';
import { demoLogins, demoPassword } from './logins.js';

export { loadDemo } from './load-demo.js';
export { demoLogins, demoPassword } from './logins.js';

/** Fills a development database with fictional companies; a second run changes nothing. */
export const demoCommand = (app: () => Promise<INestApplicationContext>, config: () => Config): Command =>
  new Command('demo')
    .description('fill a development database with fictional companies; a second run changes nothing')
    .action(async () => {
      const began = performance.now();
      const outcome = await loadDemo(await app(), config(), (line) => console.log(`  ${line}`));
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      console.log(
        outcome === 'LOADED' ? `Demo data loaded in ${seconds} s.` : 'The demo data is there already.',
      );
      console.log(`Sign in with the password "${demoPassword}" as`);
      for (const { role, email } of Object.values(demoLogins)) console.log(`  ${role.padEnd(10)} ${email}`);
    });
