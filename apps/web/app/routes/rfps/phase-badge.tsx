import { StatusBadge, type Tone } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import type { RfpPhase } from './types.js';

const tones: Record<RfpPhase, Tone> = {
  DRAFT: 'neutral',
  ANSWERING: 'accent',
  CLOSED: 'caution',
  OPENED: 'info',
  AWARDED: 'positive',
  CANCELLED: 'negative',
};

export function PhaseBadge({ phase }: { phase: RfpPhase }) {
  const { t } = useTranslation('rfp');
  return <StatusBadge tone={tones[phase]}>{t(`phase.${phase}`)}</StatusBadge>;
}

/** How the own answer stands: sealed, withdrawn, won, lost. */
export function AnswerBadge({
  answer,
}: {
  answer: { state: 'SUBMITTED' | 'WITHDRAWN'; outcome: { outcome: 'WON' | 'LOST' } | null } | null;
}) {
  const { t } = useTranslation('rfp');
  if (!answer) return <StatusBadge>{t('answerState.NONE')}</StatusBadge>;
  const state = answer.outcome?.outcome ?? answer.state;
  const tone = { SUBMITTED: 'accent', WITHDRAWN: 'neutral', WON: 'positive', LOST: 'neutral' } as const;
  return <StatusBadge tone={tone[state]}>{t(`answerState.${state}`)}</StatusBadge>;
}
