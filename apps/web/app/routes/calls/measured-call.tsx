import { Stack } from '@mantine/core';
import type { CallSeconds, CallSubject } from '@ringfair/calls-core';
import {
  ErrorSummary,
  FormActions,
  FormContext,
  isFormResult,
  Notice,
  Section,
  SubmitButton,
} from '@ringfair/web-ui';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFetcher } from 'react-router';
import { FriendlinessField, NoteField, ProjectField, ResolvedField } from './call-fields.js';
import type { KeptCall } from './kept-call.js';
import { CallBars } from './seconds.js';

/** When it is sent again by itself where there was no answer. */
const AGAIN_MS = 8_000;
const SAID = ['project', 'friendliness', 'resolved', 'note'];

interface MeasuredCallProps {
  subject: CallSubject;
  seconds: CallSeconds;
  declared: Parameters<typeof CallBars>[0]['declared'];
  kept: KeptCall;
  place: string;
  say: (said: Record<string, string>) => void;
}

/**
 * What is said after the call. Sent without leaving the page; where there is no answer it says so and sends again, with
 * the same key.
 */
export function MeasuredCall({ subject, seconds, declared, kept, place, say }: MeasuredCallProps) {
  const { t } = useTranslation('calls');
  const fetcher = useFetcher<unknown>();
  const form = useRef<HTMLFormElement>(null);
  const result = isFormResult(fetcher.data) ? fetcher.data : undefined;
  const pending = fetcher.state !== 'idle';
  const lost = result?.code === 'UNAVAILABLE';
  useAgain(lost && !pending, () => form.current?.requestSubmit());
  const reached = seconds.secondsToHuman !== null;
  const { said } = kept;
  return (
    <Section
      id="measured"
      title={t('measured.title')}
      lead={t(reached ? 'measured.lead' : 'measured.nobody')}
    >
      <CallBars mine={seconds} declared={declared} />
      <FormContext value={{ id: 'call', result, defaults: said, pending }}>
        <fetcher.Form
          ref={form}
          id="call"
          method="post"
          noValidate
          className="rf-form"
          defaultShouldRevalidate={false}
          onInput={(event) => say(saidIn(event.currentTarget))}
        >
          {Object.entries(hiddenOf(subject, seconds, kept, place)).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Stack gap="lg">
            {lost ? <Notice tone="caution">{t('measured.lost')}</Notice> : <ErrorSummary />}
            {subject === 'CLIENT_PROJECT' ? <ProjectField /> : null}
            {reached ? (
              <>
                <FriendlinessField />
                <ResolvedField />
              </>
            ) : null}
            <NoteField />
            <FormActions>
              <SubmitButton>{t('save')}</SubmitButton>
            </FormActions>
          </Stack>
        </fetcher.Form>
      </FormContext>
    </Section>
  );
}

function useAgain(lost: boolean, send: () => void): void {
  const latest = useRef(send);
  useEffect(() => {
    latest.current = send;
  });
  useEffect(() => {
    if (!lost) return;
    const again = () => latest.current();
    const timer = setTimeout(again, AGAIN_MS);
    addEventListener('online', again);
    return () => {
      clearTimeout(timer);
      removeEventListener('online', again);
    };
  }, [lost]);
}

function hiddenOf(
  subject: CallSubject,
  seconds: CallSeconds,
  { key, presses }: KeptCall,
  place: string,
): Record<string, string | number> {
  return {
    _key: key,
    place,
    subject,
    'calledAt.local': localTime(presses[0]?.at ?? 0),
    'calledAt.timeZone': new Intl.DateTimeFormat().resolvedOptions().timeZone,
    secondsToHuman: seconds.secondsToHuman ?? '',
    secondsOnHold: seconds.secondsOnHold,
    holds: seconds.holds,
    totalSeconds: seconds.totalSeconds,
  };
}

/** The wall clock of this device at a moment: 2026-11-30T14:05:09. */
function localTime(at: number): string {
  const moment = new Date(at);
  return new Date(at - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
}

const saidIn = (form: HTMLFormElement): Record<string, string> =>
  Object.fromEntries(
    [...new FormData(form)].flatMap(([name, value]) =>
      SAID.includes(name) && typeof value === 'string' ? [[name, value]] : [],
    ),
  );
