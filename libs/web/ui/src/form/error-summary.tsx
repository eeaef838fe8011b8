import { Alert, Anchor, List, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldId, useFormState, useProblemText } from './form-context.js';
import type { FormResult } from './form-result.js';

/** What went wrong, in words: the reason's text when there is one, otherwise the code's. */
export function useRefusalText(): (refusal: {
  code: string;
  reason?: string | undefined;
  details?: Readonly<Record<string, unknown>> | undefined;
}) => string {
  const { t } = useTranslation('errors');
  return ({ code, reason, details }) =>
    t([...(reason ? [`reason.${reason}`] : []), `code.${code}.text`, 'code.INTERNAL.text'], {
      retryAfterSeconds: 0,
      ...details,
    });
}

/** On top of a form that came back: what happened, what to do, with links to the fields. Takes the focus. */
export function ErrorSummary({ result }: { result?: FormResult | undefined }) {
  const { t } = useTranslation('errors');
  const form = useFormState();
  const refusal = useRefusalText();
  const problemText = useProblemText();
  const box = useRef<HTMLDivElement>(null);
  const shown = result ?? form.result;
  useEffect(() => {
    if (shown) box.current?.focus();
  }, [shown]);
  if (!shown) return null;
  // The fields say it already, unless there are none or the reason is another.
  const said =
    shown.fields.length > 0 && (!shown.reason || shown.fields.some(({ reason }) => reason === shown.reason));
  return (
    <Alert
      ref={box}
      tabIndex={-1}
      role="alert"
      color="negative"
      title={t('summary.title')}
      className="rf-error-summary"
    >
      {said ? null : <Text>{refusal(shown)}</Text>}
      {shown.fields.length > 0 ? (
        <List spacing={4}>
          {shown.fields.map((problem) => (
            <List.Item key={`${problem.name}-${problem.reason}`}>
              <Anchor href={`#${fieldId(form.id, problem.name)}`} c="inherit">
                {problemText(problem)}
              </Anchor>
            </List.Item>
          ))}
        </List>
      ) : null}
      {shown.correlationId && shown.code === 'INTERNAL' ? (
        <Text size="sm" mt="xs">
          {t('summary.correlation', { id: shown.correlationId })}
        </Text>
      ) : null}
    </Alert>
  );
}
