import { writeFile } from 'node:fs/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { DirectoryImportService, type ImportReport } from '@ringfair/vendors-api';
import {
  columnMapping,
  DIRECTORY_FIELDS,
  DIRECTORY_REASONS,
  type DirectoryNote,
} from '@ringfair/vendors-core';
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
    .description('read a vendor directory (CSV) into unclaimed listings; a second run changes nothing')
    .argument('<file>', 'CSV file with a header')
    .option(
      '--map <column=field>',
      `what a column is about (${DIRECTORY_FIELDS.join(', ')}); "column=" ignores it; repeatable`,
      (value: string, before: string[]) => [...before, value],
      [],
    )
    .option('--source <name>', "name of the directory (default: the file's name)")
    .option('--report <file>', 'write every rejected or doubtful cell to this JSON file')
    .action(async (file: string, options: Options) => {
      const mapping = columnMapping(options.map);
      const service = (await app()).get(DirectoryImportService);
      const bar = new SingleBar(
        { format: 'import {bar} {percentage} %', hideCursor: true },
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
        if (report) await tell(report, options.report);
      } finally {
        bar.stop();
      }
    });

async function tell({ counts, notes }: ImportReport, file: string | undefined): Promise<void> {
  const lines: [string, number][] = [
    ['rows read', counts.rows],
    ['rows rejected', counts.rejected],
    ['rows merged by site', counts.merged],
    ['listings', counts.accepted],
    ['  created', counts.created],
    ['  updated', counts.updated],
    ['  unchanged', counts.unchanged],
    ['  kept by their vendor, not touched', counts.claimed],
    ['cells rejected', counts.rejectedCells],
    ['cells doubtful', counts.doubtfulCells],
  ];
  for (const [label, count] of lines) console.log(`${label.padEnd(38)}${String(count).padStart(8)}`);
  if (notes.length > 0) console.log(`\n${summary(notes)}`);
  if (file) {
    await writeFile(file, `${JSON.stringify({ counts, notes }, null, 1)}\n`);
    console.log(`\nEvery cell with its line, column and reason: ${file}`);
  } else if (notes.length > 0) {
    console.log('\nWith --report FILE every cell is listed with its line, column and reason.');
  }
}

/** One line per reason with an example. */
function summary(notes: readonly DirectoryNote[]): string {
  const byReason = new Map<string, DirectoryNote[]>();
  for (const note of notes) byReason.set(note.reason, [...(byReason.get(note.reason) ?? []), note]);
  return [...byReason.values()]
    .sort((a, b) => b.length - a.length)
    .map((group) => {
      const [first] = group;
      if (!first) return '';
      const example = `line ${first.line}, ${first.column}: "${first.value.slice(0, 60)}"`;
      return `${String(group.length).padStart(6)} ${first.verdict.toLowerCase().padEnd(9)}${DIRECTORY_REASONS[first.reason]} (${example})`;
    })
    .join('\n');
}
