import { CHANNELS, SERVICES } from '@ringfair/vendors-core';
import {
  CheckboxGroupField,
  FieldSet,
  NumberField,
  type Option,
  SelectField,
  TextField,
} from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import type { ClaimPageData } from './claim-page.server.js';
import { SPARE_CODES } from './fact-inputs.js';

type Fact = ClaimPageData['options']['doubtfulFacts'][number];

/** What the fields hold at first: the facts as the directory has them. */
export function factDefaults({ vendor: { profile } }: ClaimPageData): Record<string, unknown> {
  return {
    codes: {
      SERVICES: profile.services.map(({ service }) => service),
      CHANNELS: profile.channels.map(({ channel }) => channel),
      LANGUAGES: profile.languages.map(({ tag }) => tag),
      AGENT_COUNTRIES: [...new Set(profile.locations.map(({ country }) => country))],
    },
    size: { minimum: profile.size?.min ?? '', maximum: profile.size?.max ?? '' },
    headquarters: {
      country: profile.headquarters?.country ?? '',
      region: profile.headquarters?.region ?? '',
      city: profile.headquarters?.city ?? '',
    },
    foundedYear: profile.foundedYear ?? '',
  };
}

/** One doubtful fact: why it is doubtful, what the directory says, and fields to put it right. */
export function FactFields({ fact, data }: { fact: Fact; data: ClaimPageData }) {
  const { t } = useTranslation('claims');
  return (
    <FieldSet
      legend={t(`fact.${fact.fact}`)}
      hint={
        <>
          {t(`doubt.${fact.doubt}`)} {fact.said ? t('facts.said', { said: fact.said }) : null}
        </>
      }
    >
      <input type="hidden" name="fact" value={fact.fact} />
      <Fields fact={fact.fact} data={data} />
    </FieldSet>
  );
}

function Fields({ fact, data }: { fact: Fact['fact']; data: ClaimPageData }) {
  const { t } = useTranslation(['claims', 'codes']);
  const { profile } = data.vendor;
  const coded = (codes: readonly string[]) => codes.map((value) => ({ value, label: t(`codes:${value}`) }));
  switch (fact) {
    case 'SERVICES':
      return <Boxes fact={fact} options={coded(SERVICES)} />;
    case 'CHANNELS':
      return <Boxes fact={fact} options={coded(CHANNELS)} />;
    case 'LANGUAGES': {
      const known = profile.languages.map(({ tag }) => tag);
      return <Listed fact={fact} known={known} options={data.languages} />;
    }
    case 'AGENT_COUNTRIES': {
      const known = profile.locations.map(({ country }) => country);
      return <Listed fact={fact} known={known} options={data.countries} />;
    }
    case 'SIZE':
      return (
        <>
          <NumberField name="size.minimum" label={t('facts.minimum')} size={10} optional />
          <NumberField
            name="size.maximum"
            label={t('facts.maximum')}
            hint={t('facts.maximumHint')}
            size={10}
            optional
          />
        </>
      );
    case 'HEADQUARTERS':
      return (
        <>
          <SelectField
            name="headquarters.country"
            label={t('facts.country')}
            options={data.countries}
            empty={t('facts.country')}
            optional
          />
          <input type="hidden" name="headquarters.region" value={profile.headquarters?.region ?? ''} />
          <TextField name="headquarters.city" label={t('facts.city')} maxLength={100} optional />
        </>
      );
    case 'FOUNDED_YEAR':
      return <NumberField name="foundedYear" label={t('preview.founded')} size={6} optional />;
  }
}

function Boxes({ fact, options }: { fact: Fact['fact']; options: readonly Option[] }) {
  const { t } = useTranslation('claims');
  return (
    <CheckboxGroupField
      name={`codes.${fact}`}
      label={t(`facts.boxes.${fact}`)}
      options={options}
      columns
      optional
    />
  );
}

/** What the directory named, to be ticked off, and empty fields for what it did not. */
function Listed({
  fact,
  known,
  options,
}: {
  fact: Fact['fact'];
  known: readonly string[];
  options: readonly Option[];
}) {
  const { t } = useTranslation('claims');
  const named = options.filter(({ value }) => known.includes(value));
  return (
    <>
      {named.length > 0 ? <Boxes fact={fact} options={named} /> : null}
      <div className="claims-more">
        {Array.from({ length: SPARE_CODES }, (_unused, index) => (
          <SelectField
            key={index}
            name={`more.${fact}.${index}`}
            label={t(fact === 'LANGUAGES' ? 'facts.language' : 'facts.agentCountry', { number: index + 1 })}
            options={options}
            empty="–"
            optional
          />
        ))}
      </div>
    </>
  );
}
