import { graphql, type ComparedCallsFragment } from '@ringfair/web-graphql';
import { NumberText, ProvenanceMark } from '@ringfair/web-ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../platform/viewer.js';
import { Friendliness } from '../calls/call-words.js';
import { Seconds } from '../calls/seconds.js';
import { SectionRow } from './section-row.js';

/** What the comparison's query spreads for these rows. */
export const ComparedCalls = graphql(`
  fragment ComparedCalls on Vendor {
    id
    callFigures {
      subject
      calls
      buyers
      medianSecondsToHuman
      medianSecondsOnHold
      meanFriendliness
    }
    ownCalls {
      subject
      calls
      reached
      meanSecondsToHuman
      meanSecondsOnHold
      meanFriendliness
    }
  }
`);

const SUBJECTS = ['VENDOR_LINE', 'CLIENT_PROJECT'] as const;

interface CellRow<Found> {
  label: string;
  cell: (found: Found) => ReactNode;
}

/** Calls: those of all buyers, where there are some, and those of the reader's own organisation. */
export function CallRows({ vendors }: { vendors: readonly ComparedCallsFragment[] }) {
  const { t } = useTranslation('calls');
  const buys = useViewer()?.organization.buys === true;
  const publicRows: CellRow<ComparedCallsFragment['callFigures'][number]>[] = [
    {
      label: t('public.toHuman'),
      cell: ({ medianSecondsToHuman: value }) =>
        value === null ? t('public.nobody') : <Seconds value={value} />,
    },
    {
      label: t('public.onHold'),
      cell: ({ medianSecondsOnHold: value }) =>
        value === null ? t('public.tooFew') : <Seconds value={value} />,
    },
    {
      label: t('fields.friendliness'),
      cell: ({ meanFriendliness: value }) =>
        value === null ? t('public.tooFew') : <Friendliness value={value} digits={1} />,
    },
    { label: t('public.basis'), cell: ({ calls, buyers }) => t('public.n', { calls, buyers }) },
  ];
  const ownRows: CellRow<ComparedCallsFragment['ownCalls'][number]>[] = [
    {
      label: t('own.toHuman'),
      cell: ({ meanSecondsToHuman: value }) => (value === null ? t('nobody') : <Seconds value={value} />),
    },
    {
      label: t('own.onHold'),
      cell: ({ meanSecondsOnHold: value }) => (value === null ? t('nobody') : <Seconds value={value} />),
    },
    {
      label: t('fields.friendliness'),
      cell: ({ meanFriendliness }) => <Friendliness value={meanFriendliness} digits={1} />,
    },
    { label: t('own.calls'), cell: ({ calls }) => <NumberText value={calls} /> },
  ];
  return SUBJECTS.map((subject) => {
    const measured = vendors.map((one) => one.callFigures.find((row) => row.subject === subject));
    const own = vendors.map((one) => one.ownCalls.find((row) => row.subject === subject));
    return (
      <CellRows
        key={subject}
        parts={[
          ...(measured.some(Boolean)
            ? [
                {
                  title: t(`compare.public.${subject}`),
                  mark: <ProvenanceMark value="MEASURED" quiet />,
                  none: t('compare.none'),
                  rows: cells(publicRows, measured),
                },
              ]
            : []),
          ...(buys && own.some(Boolean)
            ? [{ title: t(`compare.own.${subject}`), none: t('compare.noneOwn'), rows: cells(ownRows, own) }]
            : []),
        ]}
        vendors={vendors}
      />
    );
  });
}

const cells = <Found,>(rows: readonly CellRow<Found>[], found: readonly (Found | undefined)[]) =>
  rows.map(({ label, cell }) => ({ label, cells: found.map((one) => (one ? cell(one) : null)) }));

interface Part {
  title: string;
  mark?: ReactNode;
  /** Stands where a vendor has no calls. */
  none: string;
  rows: { label: string; cells: ReactNode[] }[];
}

function CellRows({ parts, vendors }: { parts: readonly Part[]; vendors: readonly ComparedCallsFragment[] }) {
  return parts.map(({ title, mark, none, rows }) => (
    <tbody key={title}>
      <SectionRow title={title} columns={vendors.length} />
      {rows.map(({ label, cells: row }) => (
        <tr key={label}>
          <th scope="row">{label}</th>
          {row.map((cell, index) => (
            <td key={vendors[index]?.id}>
              {cell === null ? (
                <em>{none}</em>
              ) : (
                <>
                  {cell} {mark}
                </>
              )}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  ));
}
