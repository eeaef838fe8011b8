import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { DirectoryImportService, DirectoryReportsService, type ImportReport } from '@ringfair/vendors-api';
import { columnMapping, DIRECTORY_FIELDS, DIRECTORY_REASONS } from '@ringfair/vendors-core';
import { Presets, SingleBar } from 'cli-progress';
import { Command } from 'commander';

interface Options {
  map: string[];
  source?: string;
  report?: string;
}

/** Reads a vendor directory into unclaimed listings. */
export const importDirectoryCommand = (app: () => Promise<INestApplicationContext>): Command =>
  new Command('import-directory')
    .description(
      'read a vendor directory (a table as text, in any usual encoding) into unclaimed listings; a second run changes nothing, a broken one goes on where it stopped',
    )
    .argument('<file>', 'file with a header, its cells separated by commas, semicolons or tabs')
    .option(
      '--map <column=field>',
      `what a column is about (${DIRECTORY_FIELDS.join(', ')}); "column=" ignores it; repeatable`,
      (value: string, before: string[]) => [...before, value],
      [],
    )
    .option('--source <name>', "name of the directory (default: the file's name)")
    .option('--report <file>', 'write every row and cell that was not taken as it stands to this JSON file')
    .action(async (file: string, options: Options) => {
      const mapping = columnMapping(options.map);
      const service = (await app()).get(DirectoryImportService);
      const bar = new SingleBar(
        { format: 'import {bar} {percentage} %', hideCursor: true, noTTYOutput: true, notTTYSchedule: 2000 },
        Presets.shades_classic,
      );
      bar.start(100, 0);
      try {
        const report = await service.run({
          file,
          mapping,
          ...(options.source ? { sourceName: options.source } : {}),
          onProgress: (done) => bar.update(Math.round(done * 100)),
        });
        bar.stop();
        if (report) await tell(report, (await app()).get(DirectoryReportsService), options.report);
      } finally {
        bar.stop();
      }
    });

async function tell(
  { importId, counts, reasons }: ImportReport,
  reports: DirectoryReportsService,
  file: string | undefined,
): Promise<void> {
  const lines: [string, number][] = [
    ['rows read', counts.rows],
    ['rows rejected', counts.rejected],
    ['rows merged by site', counts.merged],
    ['listings', counts.accepted],
    ['  created', counts.created],
    ['  updated', counts.updated],
    ['  unchanged', counts.unchanged],
    ['  kept by their vendor, not touched', counts.claimed],
    ['  removed by their owner, not brought back', counts.removed],
    ['cells rejected', counts.rejectedCells],
    ['cells doubtful', counts.doubtfulCells],
  ];
  for (const [label, count] of lines) console.log(`${label.padEnd(38)}${String(count).padStart(8)}`);
  if (reasons.length > 0) console.log(`\n${reasons.map(summary).join('\n')}`);
  if (file) {
    await pipeline(Readable.from(reportLines()), createWriteStream(file));
    console.log(`\nEvery row and cell with its line, column and reason: ${file}`);
  } else if (reasons.length > 0) {
    console.log('\nWith --report FILE each of them is listed with its line, column and reason.');
  }

  async function* reportLines(): AsyncGenerator<string> {
    yield `{"counts": ${JSON.stringify(counts)}, "notes": [`;
    let separator = '\n';
    for await (const note of reports.notes(null, importId)) {
      yield `${separator}${JSON.stringify(note)}`;
      separator = ',\n';
    }
    yield '\n]}\n';
  }
}

/** One reason with its first example. */
function summary({ reason, verdict, count, example }: ImportReport['reasons'][number]): string {
  const { line, column, value } = example;
  const first = `line ${line}, ${column}: "${value.slice(0, 60)}"`;
  return `${String(count).padStart(6)} ${verdict.toLowerCase().padEnd(9)}${DIRECTORY_REASONS[reason]} (${first})`;
}
