import { StatusBadge, type Tone } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import type { RequestData, ThreadData } from './request-parts.js';

const requestTones: Record<RequestData['state'], Tone> = {
  OPEN: 'caution',
  ACCEPTED: 'positive',
  CLOSED: 'neutral',
};
const threadTones: Record<ThreadData['state'], Tone> = {
  ASKED: 'neutral',
  ANSWERED: 'caution',
  QUOTED: 'caution',
  ACCEPTED: 'positive',
  DECLINED: 'negative',
  CLOSED: 'neutral',
};

export function RequestStateBadge({ state }: { state: RequestData['state'] }) {
  const { t } = useTranslation('requests');
  return <StatusBadge tone={requestTones[state]}>{t(`state.${state}`)}</StatusBadge>;
}

export function ThreadStateBadge({ state }: { state: ThreadData['state'] }) {
  const { t } = useTranslation('requests');
  return <StatusBadge tone={threadTones[state]}>{t(`threadState.${state}`)}</StatusBadge>;
}
