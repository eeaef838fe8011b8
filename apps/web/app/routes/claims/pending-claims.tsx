import { Stack, Text } from '@mantine/core';
import {
  AppLink,
  ConfirmForm,
  DateTime,
  FormActions,
  Notice,
  RingForm,
  Section,
  SubmitButton,
  TextField,
} from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import type { ClaimPageData } from './claim-page.server.js';

type Claim = ClaimPageData['options']['claims'][number];

/** Claims of the organisation that wait for their proof, each with its own next step. */
export function PendingClaims({ claims }: { claims: readonly Claim[] }) {
  const { t } = useTranslation('claims');
  return (
    <Section title={t('pending.title')}>
      <Stack gap="lg">
        {claims.map((claim) => (
          <section key={claim.id} className="claims-pending" aria-label={t(`method.${claim.method}name`)}>
            <Text fw={600}>{t(`method.${claim.method}name`)}</Text>
            <NextProof claim={claim} />
            <Text size="sm" c="dimmed">
              {t('pending.until')} <DateTime value={claim.expiresAt} relative />
            </Text>
            <ConfirmForm
              intent="withdraw"
              row={claim.id}
              hidden={{ claimId: claim.id }}
              opener={t('pending.withdraw')}
              question={t('pending.withdrawQuestion')}
              confirm={t('pending.withdraw')}
            />
          </section>
        ))}
      </Stack>
    </Section>
  );
}

function NextProof({ claim }: { claim: Claim }) {
  const { t } = useTranslation('claims');
  switch (claim.method) {
    case 'MAIL':
      return <Text>{t('pending.MAIL', { email: claim.email ?? '' })}</Text>;
    case 'DNS':
      return <Record claim={claim} />;
    case 'PHONE':
      return <Code claim={claim} />;
    case 'DOCUMENTS':
      return (
        <>
          <Text>{t('pending.DOCUMENTS')}</Text>
          <AppLink to="/cases">{t('pending.cases')}</AppLink>
        </>
      );
  }
}

function Record({ claim }: { claim: Claim }) {
  const { t } = useTranslation('claims');
  return (
    <>
      <Text>{t('pending.DNS')}</Text>
      <dl className="claims-record">
        <dt>{t('pending.dnsName')}</dt>
        {claim.dnsNames.map((name) => (
          <dd key={name}>
            <code>{name}</code>
          </dd>
        ))}
        <dt>{t('pending.dnsValue')}</dt>
        <dd>
          <code>{claim.dnsRecord}</code>
        </dd>
      </dl>
      {claim.verdict && claim.checkedAt ? (
        <Notice
          tone={claim.verdict === 'FOUND' ? 'positive' : 'caution'}
          title={t(`verdict.${claim.verdict}`)}
        >
          {t('pending.checked')} <DateTime value={claim.checkedAt} relative />
        </Notice>
      ) : null}
      <RingForm intent="check" row={claim.id} hidden={{ claimId: claim.id }}>
        <FormActions>
          <SubmitButton>{t('pending.check')}</SubmitButton>
        </FormActions>
      </RingForm>
      <Text size="sm">{t('pending.dnsAuto')}</Text>
    </>
  );
}

function Code({ claim }: { claim: Claim }) {
  const { t } = useTranslation('claims');
  const byService = claim.caller === 'SERVICE';
  return (
    <>
      <Text>{t(byService ? 'pending.SERVICE' : 'pending.PHONE', { phone: claim.phone ?? '' })}</Text>
      {claim.calledAt ? (
        <Notice tone="info" title={t(byService ? 'pending.calledByService' : 'pending.called')}>
          <DateTime value={claim.calledAt} relative />
        </Notice>
      ) : null}
      <RingForm intent="code" row={claim.id} hidden={{ claimId: claim.id }}>
        <TextField
          name="code"
          label={t('fields.code')}
          hint={`${t('fields.codeHint')} ${t('pending.attempts', { count: claim.attemptsLeft ?? 0 })}`}
          inputMode="numeric"
          autoComplete="one-time-code"
          size={10}
          maxLength={12}
        />
        <FormActions>
          <SubmitButton>{t('pending.sendCode')}</SubmitButton>
        </FormActions>
      </RingForm>
    </>
  );
}
