import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CALL_SUBJECTS, type CallSubject } from '@ringfair/calls-core';
import { ComparedRows } from '@ringfair/search-api';
import { measuredRow, type ComparedRow } from '@ringfair/search-core';
import type { OwnVendorCalls, VendorCallFigures } from './call.type.js';
import { CallsLoader } from './calls.loader.js';

/** Stands for a figure that calls leave open: half of the buyers, or nobody, reached a person; or too few did. */
type Open = 'NOBODY_ANSWERED' | 'TOO_FEW_CALLS';
type Figures<Found> = Record<string, (found: Found) => unknown>;

const or = (value: number | null, open: Open): number | Open => value ?? open;

/** Of all buyers; n and the number of buyers last. */
const PUBLIC: Figures<VendorCallFigures> = {
  medianSecondsToHuman: (found) => or(found.medianSecondsToHuman, 'NOBODY_ANSWERED'),
  medianSecondsOnHold: (found) => or(found.medianSecondsOnHold, 'TOO_FEW_CALLS'),
  meanFriendliness: (found) => or(found.meanFriendliness, 'TOO_FEW_CALLS'),
  basis: ({ calls, buyers }) => ({ calls, buyers }),
};
const OWN: Figures<OwnVendorCalls> = {
  meanSecondsToHuman: (found) => or(found.meanSecondsToHuman, 'NOBODY_ANSWERED'),
  meanSecondsOnHold: (found) => or(found.meanSecondsOnHold, 'NOBODY_ANSWERED'),
  meanFriendliness: (found) => or(found.meanFriendliness, 'NOBODY_ANSWERED'),
  calls: ({ calls }) => calls,
};

/** What calls found out about vendors that stand side by side: of all buyers, and of the viewer's own organisation. */
@Injectable()
export class ComparedCalls implements OnModuleInit {
  constructor(
    private readonly rows: ComparedRows,
    private readonly calls: CallsLoader,
  ) {}

  onModuleInit(): void {
    this.rows.add('calls', async (viewer, ids) => {
      const [all, own] = [await this.calls.figures(viewer, ids), await this.calls.own(viewer, ids)];
      return CALL_SUBJECTS.flatMap((subject) => [
        ...rowsOf(`calls.${subject}`, of(subject, all), PUBLIC),
        ...rowsOf(`ownCalls.${subject}`, of(subject, own), OWN),
      ]);
    });
  }
}

const of = <Found extends { subject: CallSubject }>(
  subject: CallSubject,
  found: readonly (readonly Found[])[],
): (Found | undefined)[] => found.map((rows) => rows.find((row) => row.subject === subject));

/** Nothing where nobody was called. */
function rowsOf<Found>(
  path: string,
  found: readonly (Found | undefined)[],
  figures: Figures<Found>,
): ComparedRow[] {
  if (!found.some(Boolean)) return [];
  return Object.entries(figures).map(([name, figure]) =>
    measuredRow(
      'calls',
      `${path}.${name}`,
      found.map((one) => one && figure(one)),
    ),
  );
}
