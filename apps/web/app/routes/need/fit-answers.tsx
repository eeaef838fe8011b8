import { StatusBadge } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { useCriterionWords } from './criterion-words.js';
import type { FitAnswer, NeedNames } from './need-data.js';

const TONES = { MET: 'positive', PARTLY: 'caution', NOT_MET: 'negative', NOT_PROVIDED: 'neutral' } as const;

/** Of these the state says all that there is to say. */
const SAID_BY_STATE: ReadonlySet<FitAnswer['kind']> = new Set(['PILOT', 'QUEUE_POLICY']);

/** Each requirement with its answer, in the order that is given, and the vendor's own value where it says more. */
export function FitAnswers({ answers, names }: { answers: readonly FitAnswer[]; names: NeedNames }) {
  return (
    <ul className="need-answers">
      {answers.map((answer, index) => (
        <AnswerLine key={index} answer={answer} names={names} />
      ))}
    </ul>
  );
}

function AnswerLine({ answer, names }: { answer: FitAnswer; names: NeedNames }) {
  const { t } = useTranslation(['need', 'codes']);
  const words = useCriterionWords(names);
  const wordsOf = (values: readonly string[]) =>
    values.map((value) => words(answer.kind, value, answer.currency)).join(', ');
  const asked = wordsOf(answer.asked);
  const [free = '', needed = ''] = answer.kind === 'CAPACITY' ? answer.value : [];
  const said = SAID_BY_STATE.has(answer.kind)
    ? ''
    : needed !== ''
      ? t('card.capacity', { free: Number(free), needed: Number(needed) })
      : wordsOf(answer.value);
  return (
    <li>
      <StatusBadge tone={TONES[answer.state]}>{t(`state.${answer.state}`)}</StatusBadge>{' '}
      <span suppressHydrationWarning>{[t(`kind.${answer.kind}`), asked].filter(Boolean).join(': ')}</span>
      <span className="need-importance">{t(`importance.${answer.importance}`)}</span>
      {said !== '' && said !== asked ? (
        <span className="need-said" suppressHydrationWarning>
          {t('card.says', { value: said })}
        </span>
      ) : null}
    </li>
  );
}
