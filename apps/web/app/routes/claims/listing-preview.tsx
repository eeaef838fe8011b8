import { Stack, Text } from '@mantine/core';
import { AppLink, Facts, ProvenanceMark, Section } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { useSizeText } from '../vendors/size-text.js';
import type { ClaimPageData } from './claim-page.server.js';

const SHOWN = 6;

type Named = readonly { value: string; label: string }[];
export const nameOf = (named: Named, value: string): string =>
  named.find((one) => one.value === value)?.label ?? value;

/** The page that is already written, in a few lines. */
export function ListingPreview({ data: { vendor, languages, countries } }: { data: ClaimPageData }) {
  const { t } = useTranslation(['claims', 'codes']);
  const sizeText = useSizeText();
  const { profile } = vendor;
  const listed = (labels: string[]) =>
    [...labels.slice(0, SHOWN), ...(labels.length > SHOWN ? ['…'] : [])].join(', ');
  const place = profile.headquarters;
  return (
    <Section title={t('preview.title')}>
      <Text size="sm" c="dimmed" mb="sm">
        <ProvenanceMark value="DECLARED" quiet /> {t('preview.source')}
      </Text>
      <Facts
        items={[
          {
            label: t('preview.where'),
            value: place
              ? [place.city, place.region, nameOf(countries, place.country)].filter(Boolean).join(', ')
              : null,
          },
          {
            label: t('preview.services'),
            value: listed(profile.services.map(({ service }) => t(`codes:${service}`))),
          },
          {
            label: t('preview.languages'),
            value: listed(profile.languages.map(({ tag }) => nameOf(languages, tag))),
          },
          { label: t('preview.people'), value: sizeText(profile.size) },
          { label: t('preview.founded'), value: profile.foundedYear },
        ]}
      />
      <AppLink to={`/vendors/${vendor.slug}`}>{t('preview.open')}</AppLink>
    </Section>
  );
}

/** What is doubtful about it, before anybody may answer. */
export function Doubts({ data: { options } }: { data: ClaimPageData }) {
  const { t } = useTranslation('claims');
  return (
    <Section title={t('facts.title')} lead={t('facts.asked', { count: options.doubtfulFacts.length })}>
      <ul className="claims-doubts">
        {options.doubtfulFacts.map(({ fact, doubt, said }) => (
          <li key={fact}>
            <strong>{t(`fact.${fact}`)}</strong>{' '}
            <span>
              {t(`doubt.${doubt}`)} {said ? t('facts.said', { said }) : null}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** "2 open requests fit you; adding Greek-speaking agents opens 4 more". */
export function Openings({ data: { options, languages } }: { data: ClaimPageData }) {
  const { t } = useTranslation(['claims', 'codes']);
  const { fitting, addition } = options.openRequests;
  const name =
    addition?.kind === 'SERVICE' ? t(`codes:${addition.code}`) : nameOf(languages, addition?.code ?? '');
  return (
    <Section title={t('opens.title')}>
      <Stack gap={4}>
        <Text fw={600} size="lg">
          {t('opens.fitting', { count: fitting })}
        </Text>
        {addition ? (
          <Text>
            {t(addition.kind === 'SERVICE' ? 'opens.service' : 'opens.language', {
              name,
              count: addition.opens,
            })}
          </Text>
        ) : null}
        <AppLink to="/rfps">{t('opens.see')}</AppLink>
      </Stack>
    </Section>
  );
}
