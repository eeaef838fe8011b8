import { Text } from '@mantine/core';
import { AppLink, ButtonLink, FormActions, Page, useRefusalText } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { isRouteErrorResponse } from 'react-router';
import { useRoot } from '../platform/viewer.js';

interface Problem {
  code: string;
  reason?: string | undefined;
  details?: Readonly<Record<string, unknown>> | undefined;
  correlationId?: string | undefined;
}

const codes: Record<number, string> = {
  400: 'VALIDATION',
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'NOT_FOUND',
  409: 'CONFLICT',
  422: 'VALIDATION',
  429: 'RATE_LIMITED',
  503: 'UNAVAILABLE',
};

function problemOf(error: unknown): Problem {
  if (!isRouteErrorResponse(error)) return { code: 'INTERNAL' };
  const body: unknown = error.data;
  if (typeof body === 'object' && body !== null && 'code' in body) return body as Problem;
  return { code: codes[error.status] ?? 'INTERNAL' };
}

/** What happened, what to do, and the id that support asks for. Every status has its own words. */
export function ErrorPage({ error }: { error: unknown }) {
  const { t } = useTranslation('errors');
  const root = useRoot();
  const refusal = useRefusalText();
  const problem = problemOf(error);
  const correlationId = problem.correlationId ?? root?.correlationId;
  const serious = problem.code === 'INTERNAL' || problem.code === 'UNAVAILABLE';
  return (
    <Page
      title={t([`code.${problem.code}.title`, 'code.INTERNAL.title'])}
      lead={refusal(problem)}
      width="form"
    >
      <FormActions>
        {problem.code === 'UNAUTHENTICATED' ? (
          <ButtonLink to="/sign-in">{t('page.signIn')}</ButtonLink>
        ) : (
          <ButtonLink to="/">{t('page.home')}</ButtonLink>
        )}
        <AppLink to="/vendors">{t('page.search')}</AppLink>
      </FormActions>
      {serious && correlationId ? (
        <Text mt="xl" size="sm" c="dimmed">
          {t('page.correlation')} <code>{correlationId}</code>
        </Text>
      ) : null}
      {root?.development && error instanceof Error && error.stack ? (
        <pre className="rf-stack">{error.stack}</pre>
      ) : null}
    </Page>
  );
}
