import { Stack } from '@mantine/core';
import { DateTime, ErrorSummary, RingForm, SubmitButton, TextAreaField } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';

/** The right of reply: once per review. */
export function WriteReply({ reviewId }: { reviewId: string }) {
  const { t } = useTranslation('reviews');
  return (
    <RingForm intent="reply" row={reviewId} hidden={{ reviewId }} plain preventScrollReset>
      <Stack gap="sm">
        <ErrorSummary />
        <TextAreaField
          name="text"
          rows={3}
          label={t('reply.label')}
          hint={t('reply.hint')}
          maxLength={3000}
        />
        <div>
          <SubmitButton>{t('reply.send')}</SubmitButton>
        </div>
      </Stack>
    </RingForm>
  );
}

export function CorrectReply({
  reviewId,
  reply,
}: {
  reviewId: string;
  reply: { text: string; version: number; editableUntil: string };
}) {
  const { t } = useTranslation('reviews');
  return (
    <details className="rf-confirm">
      <summary>{t('reply.correct')}</summary>
      <div className="rf-confirm-body">
        <RingForm
          intent="correct"
          row={reviewId}
          hidden={{ reviewId, expectedVersion: reply.version }}
          defaults={{ text: reply.text }}
          plain
          preventScrollReset
        >
          <Stack gap="sm">
            <ErrorSummary />
            <TextAreaField
              name="text"
              rows={3}
              label={t('reply.label')}
              hint={
                <>
                  {t('reply.until')} <DateTime value={reply.editableUntil} />
                </>
              }
              maxLength={3000}
            />
            <div>
              <SubmitButton>{t('reply.save')}</SubmitButton>
            </div>
          </Stack>
        </RingForm>
      </div>
    </details>
  );
}
