import { certificateHolds, SERVICE_DIRECTION } from '@ringfair/vendors-core';
import { DataTable, DateText, NotProvided, StatusBadge } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { Mark } from './claim-sources.js';
import type { PartProps } from './listing-data.js';
import { SaidFacts, type SaidFact } from './said-facts.js';
import { Term } from './term.js';

/** Certificates with number and validity. */
export function CertificatesView({ view: { profile, today } }: PartProps) {
  const { t } = useTranslation(['listing', 'codes']);
  return (
    <DataTable
      caption={t('certificate.caption')}
      rows={profile.certifications}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'standard',
          header: t('certificate.standard'),
          names: true,
          cell: ({ id, standard, detail }) => (
            <>
              {detail
                ? t('certificate.detail', { name: t(`codes:${standard}`), detail })
                : t(`codes:${standard}`)}{' '}
              <Mark path={`certifications.${id}`} quiet />
            </>
          ),
        },
        { key: 'number', header: t('certificate.number'), cell: ({ number }) => number ?? <NotProvided /> },
        { key: 'issuer', header: t('certificate.issuer'), cell: ({ issuer }) => issuer ?? <NotProvided /> },
        {
          key: 'issued',
          header: t('certificate.issuedOn'),
          cell: ({ issuedOn }) => <DateText value={issuedOn} />,
        },
        {
          key: 'valid',
          header: t('certificate.validUntil'),
          cell: (certificate) => (
            <>
              <DateText value={certificate.validUntil} />{' '}
              {certificateHolds(certificate, today) ? null : (
                <StatusBadge tone="caution">{t('certificate.expired')}</StatusBadge>
              )}
            </>
          ),
        },
      ]}
    />
  );
}

/** Where data of clients' customers lives, and what comes back at the end (001.5). */
export function DataView({ view: { profile, names } }: PartProps) {
  const { t } = useTranslation(['listing', 'codes']);
  const { dataHandling: data } = profile;
  if (!data) return null;
  return (
    <SaidFacts
      items={[
        {
          label: t('data.countries'),
          path: 'dataHandling',
          value: data.countries.map((code) => names.country[code] ?? code).join(', '),
        },
        {
          label: <Term code="DATA_ROLE">{t('data.roles')}</Term>,
          path: 'dataHandling',
          value: data.roles.map((role) => t(`codes:${role}`)).join(', '),
        },
        { label: t('data.retention'), path: 'dataHandling', value: data.retention },
        { label: t('data.returnAtExit'), path: 'dataHandling', value: data.returnAtExit },
      ]}
    />
  );
}

/** What keeps a service up (004.7), and how outbound work asks first (002.9). */
export function ContinuityView({ view: { profile, names } }: PartProps) {
  const { t } = useTranslation('listing');
  const { continuity, outboundConsent: consent } = profile;
  const recorded = consent?.consentRecorded ?? null;
  const hours = continuity?.recoveryHours ?? null;
  const callsOut =
    profile.directions.includes('OUTBOUND') ||
    profile.services.some(({ service }) => SERVICE_DIRECTION[service] === 'OUTBOUND');
  const path = 'continuity';
  const outbound: SaidFact[] = [
    {
      label: <Term code="DO_NOT_CALL">{t('consent.registers')}</Term>,
      value: consent?.registerCountries.map((code) => names.country[code] ?? code).join(', '),
    },
    { label: t('consent.recorded'), value: recorded === null ? null : t(recorded ? 'yes' : 'no') },
    { label: t('consent.practice'), value: consent?.practice },
  ];
  return (
    <SaidFacts
      items={[
        { label: t('continuity.illness'), path, value: continuity?.illnessCover },
        { label: t('continuity.backup'), path, value: continuity?.backup },
        {
          label: <Term code="RECOVERY_TIME">{t('continuity.recovery')}</Term>,
          path,
          value: hours === null ? null : t('continuity.hours', { count: hours }),
        },
        {
          label: t('continuity.testedOn'),
          path,
          value: continuity?.testedOn ? <DateText value={continuity.testedOn} /> : null,
        },
        ...(consent || callsOut ? outbound.map((fact) => ({ ...fact, path: 'outboundConsent' })) : []),
      ]}
    />
  );
}
