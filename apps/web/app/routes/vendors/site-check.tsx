import { Group, Stack, Text } from '@mantine/core';
import { graphql, type SiteCheckPartFragment } from '@ringfair/web-graphql';
import { AppLink, DateTime, Facts, ProvenanceMark, Section } from '@ringfair/web-ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** What the vendor page's query spreads for this section. */
export const SiteCheckPart = graphql(`
  fragment SiteCheckPart on Vendor {
    profile {
      site
    }
    siteCheck {
      ...SiteCheckFacts
    }
  }
`);

export const SiteCheckFactsPart = graphql(`
  fragment SiteCheckFacts on SiteCheck {
    id
    askedAt
    checkedAt
    outcome
    address
    https
    certificate
    status
    lastModified
    newestYear
    mobileViewport
    legalPage
    contactPage
  }
`);

type Check = NonNullable<SiteCheckPartFragment['siteCheck']>;

/** What a visit to the vendor's site found, each with its date; nothing where the profile names no site. */
export function SiteCheck({ vendor }: { vendor: SiteCheckPartFragment }) {
  const { t } = useTranslation('siteCheck');
  if (!vendor.profile.site) return null;
  return (
    <Section id="site-check" title={t('title')}>
      <Stack gap="md">
        {vendor.siteCheck ? (
          <SiteCheckFacts check={vendor.siteCheck} />
        ) : (
          <Text c="dimmed">{t('notYet')}</Text>
        )}
        <AppLink to="/how-site-checks-work">{t('how')}</AppLink>
      </Stack>
    </Section>
  );
}

/** The facts of one check. */
export function SiteCheckFacts({ check }: { check: Check }) {
  const { t } = useTranslation('siteCheck');
  const { outcome, checkedAt } = check;
  if (!outcome || !checkedAt) return <Text c="dimmed">{t('waiting')}</Text>;
  const date = <DateTime value={checkedAt} dateOnly />;
  const items = [
    { label: t('facts.outcome'), value: t(`outcome.${outcome}`) },
    { label: t('facts.https'), value: security(check, t) },
    { label: t('facts.status'), value: check.status },
    ...(outcome === 'ANSWERED' ? pageFacts(check, t) : []),
  ].filter(({ value }) => value !== null);
  return (
    <Facts
      items={items.map(({ label, value }) => ({
        label,
        value: (
          <Group gap="xs" component="span">
            <span>{value}</span>
            <ProvenanceMark value="MEASURED" quiet />
            <Text span size="sm" c="dimmed">
              {date}
            </Text>
          </Group>
        ),
      }))}
    />
  );
}

type Words = (key: string) => string;

function security({ https, certificate }: Check, t: Words): string | null {
  if (certificate && certificate !== 'VALID') return t(`certificate.${certificate}`);
  if (https === null || https === undefined) return null;
  return https ? t('certificate.VALID') : t('facts.noHttps');
}

function pageFacts(check: Check, t: Words): { label: string; value: ReactNode }[] {
  const page = (address: string | null | undefined) =>
    address ? <PageLink address={address} /> : t('facts.noPage');
  return [
    { label: t('facts.lastModified'), value: check.lastModified ?? t('facts.notSaid') },
    { label: t('facts.newestYear'), value: check.newestYear ?? t('facts.noYear') },
    { label: t('facts.mobile'), value: t(check.mobileViewport ? 'facts.yes' : 'facts.no') },
    { label: t('facts.legalPage'), value: page(check.legalPage) },
    { label: t('facts.contactPage'), value: page(check.contactPage) },
  ];
}

/** A page of somebody else: its address in short, and nothing of ours goes there. */
function PageLink({ address }: { address: string }) {
  const { hostname, pathname } = new URL(address);
  const short = `${hostname}${pathname}`;
  return (
    <a href={address} rel="nofollow noopener noreferrer">
      {short.length > 60 ? `${short.slice(0, 60)}…` : short}
    </a>
  );
}
