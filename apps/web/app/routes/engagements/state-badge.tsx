import { StatusBadge, type Tone } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';

export type EngagementStateName = 'PROPOSED' | 'ACTIVE' | 'ENDED' | 'DECLINED';

const tones: Record<EngagementStateName, Tone> = {
  PROPOSED: 'caution',
  ACTIVE: 'positive',
  ENDED: 'neutral',
  DECLINED: 'negative',
};

export function EngagementStateBadge({ state }: { state: EngagementStateName }) {
  const { t } = useTranslation('engagements');
  return <StatusBadge tone={tones[state]}>{t(`state.${state}`)}</StatusBadge>;
}
