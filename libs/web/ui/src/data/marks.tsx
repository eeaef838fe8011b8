import { Badge, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export type Provenance = 'DECLARED' | 'EVIDENCE' | 'VERIFIED' | 'MEASURED';
export const provenances: readonly Provenance[] = ['DECLARED', 'EVIDENCE', 'VERIFIED', 'MEASURED'];

const shapes: Record<Provenance, ReactNode> = {
  DECLARED: <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.8" />,
  EVIDENCE: (
    <>
      <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.8" />
      <path d="M8 2.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" />
    </>
  ),
  VERIFIED: (
    <>
      <circle cx="8" cy="8" r="6.4" fill="currentColor" />
      <path d="M5 8.2l2.1 2.1L11.2 6" fill="none" stroke="var(--rf-surface)" strokeWidth="1.8" />
    </>
  ),
  MEASURED: (
    <>
      <rect x="2" y="9" width="3" height="5" fill="currentColor" />
      <rect x="6.5" y="6" width="3" height="8" fill="currentColor" />
      <rect x="11" y="2" width="3" height="12" fill="currentColor" />
    </>
  ),
};

/**
 * Who says so. Four marks told apart by shape, not by colour alone; the word is always there for ears.
 * @param meaning what it means here, where that is not what the legend says
 */
export function ProvenanceMark({
  value,
  quiet,
  meaning,
}: {
  value: Provenance;
  quiet?: boolean;
  meaning?: string;
}) {
  const { t } = useTranslation('common');
  const label = t(`provenance.${value}.label`);
  return (
    <span
      className={`rf-mark rf-mark-${value.toLowerCase()}`}
      title={meaning ?? t(`provenance.${value}.meaning`)}
    >
      <svg viewBox="0 0 16 16" width="13" height="13" aria-hidden="true" focusable="false">
        {shapes[value]}
      </svg>
      <span className={quiet ? 'rf-hidden' : undefined}>{label}</span>
    </span>
  );
}

/** The one legend of the four marks; a page that shows marks shows it once. */
export function ProvenanceLegend() {
  const { t } = useTranslation('common');
  return (
    <details className="rf-legend">
      <summary>{t('provenance.legend')}</summary>
      <dl>
        {provenances.map((value) => (
          <div key={value}>
            <dt>
              <ProvenanceMark value={value} />
            </dt>
            <dd>{t(`provenance.${value}.meaning`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** A blank is never left blank. */
export function NotProvided() {
  const { t } = useTranslation('common');
  return (
    <Text span fs="italic" c="dimmed" inherit className="rf-not-provided">
      {t('notProvided')}
    </Text>
  );
}

export type Tone = 'neutral' | 'accent' | 'positive' | 'caution' | 'negative' | 'info';

/** A state as a word on a tint; the word carries the meaning. */
export function StatusBadge({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <Badge color={tone === 'neutral' ? 'ink' : tone} size="lg" className={`rf-badge rf-badge-${tone}`}>
      {children}
    </Badge>
  );
}
