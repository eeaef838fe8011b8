import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { RingForm, SubmitButton, useOwnResult, type RingFormProps } from './ring-form.js';
import { ErrorSummary } from './error-summary.js';

export interface ConfirmFormProps extends Pick<RingFormProps, 'intent' | 'hidden' | 'row' | 'action'> {
  /** The verb that opens it: "Remove". */
  opener: string;
  /** What will happen, and to whom. */
  question: ReactNode;
  /** The button that does it: "Remove Anna from Acme". */
  confirm: string;
  dangerous?: boolean;
  children?: ReactNode;
}

/** A dangerous step behind a second click; a details element, so that it works without JavaScript. */
export function ConfirmForm({
  opener,
  question,
  confirm,
  dangerous = true,
  children,
  ...form
}: ConfirmFormProps) {
  const refused = useOwnResult(form.intent, form.row) !== undefined;
  return (
    <details className="rf-confirm" open={refused || undefined}>
      <summary>{opener}</summary>
      <div className="rf-confirm-body">
        <RingForm {...form} plain preventScrollReset>
          <Stack gap="sm">
            <ErrorSummary />
            <Text component="div">{question}</Text>
            {children}
            <div>
              <SubmitButton dangerous={dangerous}>{confirm}</SubmitButton>
            </div>
          </Stack>
        </RingForm>
      </div>
    </details>
  );
}
