import { ConfirmForm, FormActions, RingForm, SubmitButton, TextAreaField, TextField } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import type { EngagementData } from './engagement-data.js';

/** The first day of the work: proposed by the buyer, confirmed or answered by the vendor. */
export function ConfirmEngagement({ engagement, today }: { engagement: EngagementData; today: string }) {
  const { t } = useTranslation('engagements');
  const theirs = engagement.confirmations.findLast((entry) => entry.side !== engagement.mySide);
  return (
    <RingForm
      intent="confirm"
      defaults={{ startsOn: theirs?.startsOn ?? today }}
      hidden={{ expectedVersion: engagement.version }}
    >
      <TextField
        name="startsOn"
        type="date"
        size={12}
        label={t('confirm.startsOn')}
        hint={t(theirs ? 'confirm.hintAnswer' : 'confirm.hintPropose')}
      />
      <FormActions>
        <SubmitButton>{t(theirs ? 'confirm.answer' : 'confirm.propose')}</SubmitButton>
      </FormActions>
    </RingForm>
  );
}

export function CloseEngagement({ engagement, other }: { engagement: EngagementData; other: string }) {
  const { t } = useTranslation('engagements');
  const kind = engagement.state === 'PROPOSED' ? 'decline' : 'end';
  return (
    <ConfirmForm
      intent={kind}
      hidden={{ expectedVersion: engagement.version }}
      opener={t(`${kind}.opener`)}
      question={t(`${kind}.question`, { other })}
      confirm={t(`${kind}.confirm`)}
    >
      <TextAreaField
        name="reason"
        label={t('close.reason')}
        hint={t('close.hint', { other })}
        maxLength={2000}
      />
    </ConfirmForm>
  );
}
