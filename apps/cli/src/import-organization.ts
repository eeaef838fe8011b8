import type { INestApplicationContext } from '@nestjs/common';
import { ListingRestoreService } from '@ringfair/vendors-api';
import { Command } from 'commander';

/** Reads an export in again. */
export const importOrganizationCommand = (app: () => Promise<INestApplicationContext>): Command =>
  new Command('import-organization')
    .description(
      'bring the listing out of an export (organization or vendor, as .zip, .json or .xlsx) to an organisation that keeps none; its versions keep their numbers and dates, its evidence waits for a moderator again; once more it changes nothing',
    )
    .argument('<file>', 'the export')
    .requiredOption('--organization <id>', 'id of the organisation that is to keep the listing')
    .action(async (file: string, { organization }: { organization: string }) => {
      const service = (await app()).get(ListingRestoreService);
      const { slug, parts, left } = await service.restoreAll(organization, file);
      console.log(`The listing is at /vendors/${slug}.\n`);
      console.log(
        `${''.padEnd(12)}${['in export', 'added', 'kept'].map((head) => head.padStart(11)).join('')}`,
      );
      for (const { part, inExport, added, kept } of parts) {
        const figures = [inExport, added, kept].map((figure) => String(figure).padStart(11));
        console.log(`${part.toLowerCase().padEnd(12)}${figures.join('')}`);
      }
      for (const { at, reason } of left) console.log(`left: ${at} (${reason})`);
    });
