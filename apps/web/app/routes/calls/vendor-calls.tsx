import { Stack, Text } from '@mantine/core';
import { graphql, type VendorCallsPartFragment } from '@ringfair/web-graphql';
import { AppLink, DataTable, DateText, NumberText, ProvenanceMark, Section } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../platform/viewer.js';
import { Friendliness } from './call-words.js';
import { Seconds } from './seconds.js';
import './calls.css';

/** What the vendor page's query spreads for this section. */
export const VendorCallsPart = graphql(`
  fragment VendorCallsPart on Vendor {
    slug
    callFigures {
      subject
      calls
      buyers
      medianSecondsToHuman
      medianSecondsOnHold
      meanFriendliness
      computedOn
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

type Figures = VendorCallsPartFragment['callFigures'][number];

/** Is there anything to show, or to do, for this reader? */
export function useShowsCalls(vendor: VendorCallsPartFragment): boolean {
  const viewer = useViewer();
  return vendor.callFigures.length > 0 || viewer?.organization.buys === true;
}

/** Calls of the vendor page: what those of all buyers add up to, and the reader's own. */
export function VendorCalls({ vendor }: { vendor: VendorCallsPartFragment }) {
  const { t } = useTranslation('calls');
  const viewer = useViewer();
  return (
    <Section id="calls" title={t('section.title')} lead={t('section.lead')}>
      <Stack gap="lg">
        {vendor.callFigures.length > 0 ? <PublicFigures figures={vendor.callFigures} /> : null}
        {viewer?.organization.buys ? <OwnFigures vendor={vendor} mayCall={viewer.role !== 'VIEWER'} /> : null}
      </Stack>
    </Section>
  );
}

function PublicFigures({ figures }: { figures: readonly Figures[] }) {
  const { t } = useTranslation('calls');
  return (
    <div>
      <DataTable
        caption={t('public.title')}
        rows={[...figures]}
        rowKey={({ subject }) => subject}
        columns={[
          {
            key: 'line',
            header: t('fields.subject'),
            names: true,
            cell: ({ subject }) => (
              <>
                {t(`subject.${subject}`)} <ProvenanceMark value="MEASURED" />
              </>
            ),
          },
          {
            key: 'toHuman',
            header: t('public.toHuman'),
            numeric: true,
            cell: ({ medianSecondsToHuman }) =>
              medianSecondsToHuman === null ? t('public.nobody') : <Seconds value={medianSecondsToHuman} />,
          },
          {
            key: 'onHold',
            header: t('public.onHold'),
            numeric: true,
            cell: ({ medianSecondsOnHold }) =>
              medianSecondsOnHold === null ? t('public.tooFew') : <Seconds value={medianSecondsOnHold} />,
          },
          {
            key: 'friendliness',
            header: t('fields.friendliness'),
            cell: ({ meanFriendliness }) =>
              meanFriendliness === null ? (
                t('public.tooFew')
              ) : (
                <Friendliness value={meanFriendliness} digits={1} />
              ),
          },
          { key: 'n', header: t('public.basis'), cell: (row) => <Basis figures={row} /> },
        ]}
      />
      <Text size="sm" c="dimmed">
        {t('public.how')}
      </Text>
    </div>
  );
}

/** How many calls by how many buyers, and of which time. */
export function Basis({ figures }: { figures: Figures }) {
  const { t } = useTranslation('calls');
  return (
    <>
      {t('public.n', { calls: figures.calls, buyers: figures.buyers })} {t('public.period')}{' '}
      <DateText value={figures.computedOn} />
    </>
  );
}

function OwnFigures({ vendor, mayCall }: { vendor: VendorCallsPartFragment; mayCall: boolean }) {
  const { t } = useTranslation('calls');
  const { slug, ownCalls } = vendor;
  return (
    <div className="call-own">
      <h3>{t('own.title')}</h3>
      {ownCalls.length > 0 ? (
        <DataTable
          caption={t('own.caption')}
          rows={[...ownCalls]}
          rowKey={({ subject }) => subject}
          columns={[
            {
              key: 'line',
              header: t('fields.subject'),
              names: true,
              cell: ({ subject }) => t(`subject.${subject}`),
            },
            {
              key: 'toHuman',
              header: t('own.toHuman'),
              numeric: true,
              cell: ({ meanSecondsToHuman }) =>
                meanSecondsToHuman === null ? t('nobody') : <Seconds value={meanSecondsToHuman} />,
            },
            {
              key: 'onHold',
              header: t('own.onHold'),
              numeric: true,
              cell: ({ meanSecondsOnHold }) =>
                meanSecondsOnHold === null ? t('nobody') : <Seconds value={meanSecondsOnHold} />,
            },
            {
              key: 'friendliness',
              header: t('fields.friendliness'),
              cell: ({ meanFriendliness }) => <Friendliness value={meanFriendliness} digits={1} />,
            },
            {
              key: 'calls',
              header: t('own.calls'),
              numeric: true,
              cell: ({ calls }) => <NumberText value={calls} />,
            },
            {
              key: 'reached',
              header: t('own.reached'),
              numeric: true,
              cell: ({ reached }) => <NumberText value={reached} />,
            },
          ]}
        />
      ) : (
        <Text>{t('own.none')}</Text>
      )}
      <div className="call-links">
        {mayCall ? <AppLink to={`/vendors/${slug}/call`}>{t('callNow')}</AppLink> : null}
        {ownCalls.length > 0 ? <AppLink to={`/calls?v=${slug}`}>{t('own.list')}</AppLink> : null}
      </div>
    </div>
  );
}
