import { graphql, type FitPanelFragment } from '@ringfair/web-graphql';
import { AppLink, ButtonLink, Section, StatusBadge } from '@ringfair/web-ui';
import { IMPORTANCES } from '@ringfair/search-core';
import { useTranslation } from 'react-i18next';
import { askPath } from '../requests/asked-url.js';
import { FitAnswers } from './fit-answers.js';
import { MonthCost } from './month-cost.js';
import type { NeedNames } from './need-data.js';
import { UnknownPlaces } from './unknown-places.js';
import './need.css';

/** What the vendor page asks for when the visitor comes from a need; give it `$need: NeedInput!, $hasNeed: Boolean!`. */
export const FitPanelPart = graphql(`
  fragment FitPanel on Vendor {
    fit(need: $need) @include(if: $hasNeed) {
      group
      percent
      monthlyCost {
        amountMinor
        currency
      }
      rounding {
        amountMinor
        currency
      }
      estimated {
        amountMinor
        currency
      }
      unknown
      answers {
        kind
        asked
        currency
        importance
        state
        percent
        value
      }
    }
  }
`);

type Fit = NonNullable<FitPanelFragment['fit']>;

const TONES = { FITS: 'positive', CANT_TELL: 'neutral', DOES_NOT_FIT: 'negative' } as const;

/** How this vendor fits the need that the visitor came with: musts first, each with the vendor's own value. */
export function FitPanel({
  fit,
  need,
  names,
  calls,
  unknownPlaces,
  vendor,
}: {
  fit: Fit;
  /** The address of the need, without its path. */
  need: string;
  names: NeedNames;
  calls: number | null;
  /** What asks for them does not count. */
  unknownPlaces: readonly string[];
  vendor: { slug: string; claimed: boolean };
}) {
  const { t } = useTranslation('need');
  const answers = IMPORTANCES.flatMap((one) => fit.answers.filter(({ importance }) => importance === one));
  return (
    <Section id="fit" title={t('panel.title')}>
      <div className="need-card">
        <div className="need-panel-group">
          <StatusBadge tone={TONES[fit.group]}>{t(`panel.${fit.group}`)}</StatusBadge>{' '}
          {answers.some(({ importance }) => importance !== 'MUST')
            ? t('panel.percent', { percent: fit.percent })
            : null}
        </div>
        {calls === null ? null : <MonthCost cost={fit} calls={calls} />}
        <FitAnswers answers={answers} names={names} />
        <UnknownPlaces places={unknownPlaces} need={need} />
        {fit.group === 'CANT_TELL' ? <AskMissing need={need} vendor={vendor} /> : null}
        <AppLink to={`/need?${need}`}>{t('panel.back')}</AppLink>
      </div>
    </Section>
  );
}

/** One click asks what is missing; of a listing that nobody keeps it says that nobody would answer. */
function AskMissing({ need, vendor }: { need: string; vendor: { slug: string; claimed: boolean } }) {
  const { t } = useTranslation('need');
  if (!vendor.claimed) return <p className="need-unclaimed">{t('three.silent')}</p>;
  return (
    <p>
      <ButtonLink to={askPath(new URLSearchParams(need), [vendor.slug])} variant="default">
        {t('askMissing')}
      </ButtonLink>
    </p>
  );
}
