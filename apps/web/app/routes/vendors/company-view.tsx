import { Stack, Text } from '@mantine/core';
import type { ProfilePartsFragment } from '@ringfair/web-graphql';
import { Facts, ProvenanceMark, Section } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import type { ProfileNames } from './names.js';

interface PartProps {
  profile: ProfilePartsFragment;
  names: ProfileNames;
}

export function Experience({ profile }: Pick<PartProps, 'profile'>) {
  const { t } = useTranslation(['vendors', 'codes']);
  const industries = profile.industries.map(({ industry, years }) =>
    years === null
      ? t(`codes:${industry}`)
      : t('industry.years', { name: t(`codes:${industry}`), count: years }),
  );
  const technology = profile.technology.map(({ category, product }) =>
    product ? t('technology.product', { name: t(`codes:${category}`), product }) : t(`codes:${category}`),
  );
  return (
    <Section id="experience" title={t('sections.experience')}>
      <Facts
        items={[
          { label: t('fields.industries'), value: industries.join(', ') },
          { label: t('fields.technology'), value: technology.join(', ') },
          {
            label: t('fields.agentPreparation'),
            value: profile.preparations.map(({ level }) => t(`codes:${level}`)).join(', ') || null,
          },
        ]}
      />
    </Section>
  );
}

export function Company({ profile, names }: PartProps) {
  const { t, i18n } = useTranslation(['vendors', 'codes']);
  const number = new Intl.NumberFormat(i18n.language);
  const { min, max } = profile.size ?? { min: null, max: null };
  const size = (): string | null => {
    if (min === null) return null;
    if (max === null) return t('size.atLeast', { min: number.format(min) });
    return min === max
      ? number.format(min)
      : t('size.range', { min: number.format(min), max: number.format(max) });
  };
  const place = profile.headquarters;
  return (
    <Section id="company" title={t('sections.company')}>
      <Stack gap="md">
        <Facts
          items={[
            { label: t('fields.legalName'), value: profile.legalName },
            {
              label: t('fields.foundedYear'),
              value: profile.foundedYear ? String(profile.foundedYear) : null,
            },
            { label: t('fields.size'), value: size() },
            {
              label: t('fields.headquarters'),
              value: place
                ? [place.city, place.region, names.country[place.country]].filter(Boolean).join(', ')
                : null,
            },
            {
              label: t('fields.site'),
              value: profile.site ? (
                <a href={profile.site} rel="nofollow noopener ugc">
                  {profile.site.replace(/^https?:\/\//, '')}
                </a>
              ) : null,
            },
            {
              label: t('fields.phone'),
              value: profile.phone ? <a href={`tel:${profile.phone}`}>{profile.phone}</a> : null,
            },
            {
              label: t('fields.email'),
              value: profile.email ? <a href={`mailto:${profile.email}`}>{profile.email}</a> : null,
            },
            {
              label: t('fields.contacts'),
              value: profile.contacts
                .map(({ name, post }) => [name, post].filter(Boolean).join(', '))
                .join('; '),
            },
          ]}
        />
        <Text size="sm" c="dimmed">
          <ProvenanceMark value="DECLARED" /> {t('provenance')}
        </Text>
      </Stack>
    </Section>
  );
}
