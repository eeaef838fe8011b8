import { Section } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';

export type TermKey =
  | 'serviceLevel'
  | 'asa'
  | 'waitP95'
  | 'occupancy'
  | 'shrinkage'
  | 'aht'
  | 'erlang'
  | 'fte'
  | 'patience'
  | 'abandonment'
  | 'breakEven'
  | 'increment'
  | 'attrition';

/** A word of the trade: its meaning on hover and focus, and a link to the words at the end of the page. */
export function Term({ of }: { of: TermKey }) {
  const { t } = useTranslation('calculators');
  return (
    <a href={`#word-${of}`} className="calc-term" aria-describedby={`word-${of}-meaning`}>
      {t(`terms.${of}.label`)}
      <span className="calc-tip" aria-hidden="true">
        {t(`terms.${of}.meaning`)}
      </span>
    </a>
  );
}

export function Words({ terms }: { terms: readonly TermKey[] }) {
  const { t } = useTranslation('calculators');
  return (
    <Section title={t('words')} id="words">
      <dl className="calc-words">
        {terms.map((key) => (
          <div key={key} id={`word-${key}`}>
            <dt>{t(`terms.${key}.label`)}</dt>
            <dd id={`word-${key}-meaning`}>{t(`terms.${key}.meaning`)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
