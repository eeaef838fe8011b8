import { readFile } from 'node:fs/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { ListingRestoreService } from '@ringfair/vendors-api';
import { Command } from 'commander';

/** Reads an export in again. */
export const importOrganizationCommand = (app: () => Promise<INestApplicationContext>): Command =>
  new Command('import-organization')
    .description(
      'bring the listing out of an export (organization.json, vendor.json or vendor.xlsx) to an organisation that keeps none; its versions keep their numbers and dates',
    )
    .argument('<file>', 'the export')
    .requiredOption('--organization <id>', 'id of the organisation that is to keep the listing')
    .action(async (file: string, { organization }: { organization: string }) => {
      const service = (await app()).get(ListingRestoreService);
      const { slug, versions } = await service.restore(organization, await readFile(file));
      console.log(`The listing is at /vendors/${slug}, with ${versions} published versions.`);
    });
