import type { RfpFitPartsFragment } from '@ringfair/web-graphql';
import { AppLink, Section, StatusBadge } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { sectionOf } from '../vendors/profile-sections.js';
import type { LanguageNames } from './names.js';

type Fit = RfpFitPartsFragment;
type Answer = Fit['answers'][number];

const GROUP_TONES = { FITS: 'positive', CANT_TELL: 'caution', DOES_NOT_FIT: 'neutral' } as const;
const STATE_TONES = {
  MET: 'positive',
  PARTLY: 'caution',
  NOT_MET: 'negative',
  NOT_PROVIDED: 'neutral',
} as const;

/** Does it fit, and what speaks against it: in the list. */
export function FitCell({ fit, names }: { fit: Fit | null; names: LanguageNames }) {
  const { t } = useTranslation(['rfp', 'codes']);
  const words = useWords(names);
  if (!fit) return null;
  const of = (...states: Answer['state'][]) =>
    fit.answers.filter(({ state, importance }) => importance === 'MUST' && states.includes(state)).map(words);
  const [denied, unsaid] = [of('NOT_MET'), of('NOT_PROVIDED', 'PARTLY')];
  return (
    <>
      <StatusBadge tone={GROUP_TONES[fit.group]}>{t(`fit.group.${fit.group}`)}</StatusBadge>
      {denied.length > 0 ? (
        <span className="rfp-compare-sub">{t('fit.without', { list: denied.join(', ') })}</span>
      ) : null}
      {unsaid.length > 0 ? (
        <span className="rfp-compare-sub">{t('fit.unsaid', { list: unsaid.join(', ') })}</span>
      ) : null}
    </>
  );
}

/** Every thing that the best fitting lot asks for, and what the own profile says to it. */
export function FitSection({
  fit,
  lotTitle,
  names,
}: {
  fit: Fit;
  lotTitle: string | null;
  names: LanguageNames;
}) {
  const { t } = useTranslation(['rfp', 'need', 'editor']);
  const words = useWords(names);
  return (
    <Section id="fit" title={t('fit.title')} lead={t(`fit.lead.${fit.group}`)}>
      {lotTitle ? <p dir="auto">{t('fit.lot', { title: lotTitle })}</p> : null}
      <ul className="rfp-fit">
        {fit.answers.map((answer) => (
          <li key={`${answer.kind} ${answer.asked[0]}`}>
            <StatusBadge tone={STATE_TONES[answer.state]}>{t(`need:state.${answer.state}`)}</StatusBadge>
            <span>
              {t(answer.kind === 'COVERAGE' ? 'fit.hours' : `need:kind.${answer.kind}`)}: {words(answer)}
            </span>
            <span className="rfp-compare-sub">{t(`need:importance.${answer.importance}`)}</span>
            {answer.missing.map((path) => (
              <AppLink key={path} to={`/profile/${sectionOf(path)?.id ?? ''}`}>
                {t('fit.say', { field: t(`editor:field.${path}`) })}
              </AppLink>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What was asked, in words. */
function useWords(names: LanguageNames): (answer: Answer) => string {
  const { t } = useTranslation('codes');
  return ({ kind, asked: [code = ''] }) => (kind === 'LANGUAGE' ? (names[code] ?? code) : t(code));
}
