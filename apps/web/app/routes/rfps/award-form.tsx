import { RadioGroupField, RingForm, SubmitButton, TextAreaField } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import type { Evaluation } from './comparison.js';

/** Chooses the winner and tells every other why; once, and everyone gets a mail. */
export function AwardForm({ version, evaluation }: { version: number; evaluation: Evaluation }) {
  const { t } = useTranslation('rfp');
  const { responses } = evaluation;
  const qualified = responses.filter((each) => each.qualified);
  if (qualified.length === 0) return <p>{t('award.nobody')}</p>;
  return (
    <RingForm intent="award" hidden={{ expectedVersion: version }}>
      {responses.map(({ response }) => (
        <input key={response.id} type="hidden" name="asked" value={response.id} />
      ))}
      <RadioGroupField
        name="responseId"
        label={t('award.winner')}
        options={responses.map(({ response, rank, total, qualified: possible }) => ({
          value: response.id,
          label: response.vendorName,
          hint: possible ? t('award.standing', { rank, total }) : t('award.failsMust'),
          disabled: !possible,
        }))}
      />
      <TextAreaField
        name="winnerMessage"
        label={t('award.winnerMessage')}
        rows={2}
        maxLength={5000}
        optional
      />
      {responses.length > 1 ? (
        <>
          <TextAreaField
            name="commonLossReason"
            label={t('award.commonReason')}
            hint={t('award.commonReasonHint')}
            rows={3}
            maxLength={5000}
            optional
          />
          {responses.map(({ response }) => (
            <TextAreaField
              key={response.id}
              name={`lossReasons.${response.id}`}
              label={t('award.reasonFor', { vendor: response.vendorName })}
              rows={2}
              maxLength={5000}
              optional
            />
          ))}
        </>
      ) : null}
      <div>
        <SubmitButton>{t('award.submit')}</SubmitButton>
      </div>
    </RingForm>
  );
}
