import { Alert, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PlainLink } from '../link.js';
import { NotProvided, type Tone } from './marks.js';

/** What this place is for, and the next step. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <Paper className="rf-empty">
      <Stack gap="sm" align="flex-start">
        <Title order={2} size="h3">
          {title}
        </Title>
        {children ? <Text c="dimmed">{children}</Text> : null}
        {action}
      </Stack>
    </Paper>
  );
}

/** A message about the page: done, careful, refused. */
export function Notice({
  tone = 'info',
  title,
  children,
}: {
  tone?: Exclude<Tone, 'neutral'>;
  title?: string;
  children?: ReactNode;
}) {
  return (
    <Alert color={tone} title={title} role={tone === 'negative' ? 'alert' : 'status'} className="rf-notice">
      {children}
    </Alert>
  );
}

export interface Fact {
  label: ReactNode;
  value: ReactNode;
}

/** Labels and values; what has no value says so. */
export function Facts({ items }: { items: readonly Fact[] }) {
  return (
    <dl className="rf-facts">
      {items.map((item, index) => (
        <div key={index}>
          <dt>{item.label}</dt>
          <dd>
            {item.value === null || item.value === undefined || item.value === '' ? (
              <NotProvided />
            ) : (
              item.value
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Says how far along something is, in words too. */
export function Meter({ value, label }: { value: number; label: string }) {
  const percent = Math.round(Math.max(0, Math.min(1, value)) * 100);
  return (
    <div className="rf-meter">
      <span>{label}</span>
      <meter min={0} max={100} value={percent} aria-label={label} />
    </div>
  );
}

export interface PaginationProps {
  /** The query ("?after=...") of the neighbouring pages; null where there is none. */
  previous?: string | null;
  next?: string | null;
  /** Where one is: "21-40 of 612". */
  summary?: ReactNode;
}

/** Links, so that pages work without JavaScript and in a new tab. */
export function Pagination({ previous, next, summary }: PaginationProps) {
  const { t } = useTranslation('common');
  if (!previous && !next && !summary) return null;
  return (
    <nav aria-label={t('pagination.label')} className="rf-pagination">
      <span>
        {previous ? (
          <PlainLink to={previous} rel="prev">
            {t('pagination.previous')}
          </PlainLink>
        ) : null}
      </span>
      <span className="rf-number">{summary}</span>
      <span>
        {next ? (
          <PlainLink to={next} rel="next">
            {t('pagination.next')}
          </PlainLink>
        ) : null}
      </span>
    </nav>
  );
}

/** Only for ears. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="rf-hidden">{children}</span>;
}

export interface Facet {
  value: string;
  label: string;
  count: number | null;
  selected: boolean;
}

/** Boxes of one filter with the number of results behind each; lives in a GET form. */
export function FacetList({
  name,
  title,
  facets,
  shown = 8,
}: {
  name: string;
  title: string;
  facets: readonly Facet[];
  shown?: number;
}) {
  const { t } = useTranslation('common');
  const first = facets.filter((facet, index) => index < shown || facet.selected);
  const rest = facets.filter((facet, index) => index >= shown && !facet.selected);
  const box = (facet: Facet) => (
    <label key={facet.value} className="rf-facet">
      <input type="checkbox" name={name} value={facet.value} defaultChecked={facet.selected} />
      <span>{facet.label}</span>
      {facet.count === null ? null : <span className="rf-facet-count rf-number">{facet.count}</span>}
    </label>
  );
  return (
    <fieldset className="rf-facets">
      <legend>{title}</legend>
      {first.map(box)}
      {rest.length > 0 ? (
        <details>
          <summary>{t('facets.more', { count: rest.length })}</summary>
          {rest.map(box)}
        </details>
      ) : null}
    </fieldset>
  );
}
