import { AppLink, Money, NumberText, StatusBadge } from '@ringfair/web-ui';
import type { RfpResponsesQuery } from '@ringfair/web-graphql';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LevelBadge } from './brief-view.js';
import { formatRate } from './rate.js';
import type { BriefData } from './types.js';

export type Evaluation = NonNullable<RfpResponsesQuery['rfp']['evaluation']>;
type Column = Evaluation['responses'][number];

function Row({
  label,
  columns,
  cell,
  failed,
}: {
  label: ReactNode;
  columns: readonly Column[];
  cell: (column: Column) => ReactNode;
  failed?: (column: Column) => boolean;
}) {
  return (
    <tr>
      <th scope="row">{label}</th>
      {columns.map((column) => (
        <td key={column.response.id} data-failed={failed?.(column) || undefined}>
          {cell(column)}
        </td>
      ))}
    </tr>
  );
}

function Group({ label, span }: { label: string; span: number }) {
  return (
    <tr data-group>
      <th scope="row">{label}</th>
      <td colSpan={span} />
    </tr>
  );
}

function Standing({ column, awardedId }: { column: Column; awardedId: string | null }) {
  const { t } = useTranslation('rfp');
  if (awardedId === column.response.id)
    return <StatusBadge tone="positive">{t('answerState.WON')}</StatusBadge>;
  if (!column.qualified) return <StatusBadge tone="negative">{t('compare.notQualified')}</StatusBadge>;
  return <strong>{t('compare.rank', { rank: column.rank })}</strong>;
}

function ScoreRows({ columns }: { columns: readonly Column[] }) {
  const { t } = useTranslation('rfp');
  const two = { minimumFractionDigits: 0, maximumFractionDigits: 2 };
  return (
    <>
      <Row
        label={t('compare.total')}
        columns={columns}
        cell={({ total }) => (
          <strong>
            <NumberText value={total} options={two} />
          </strong>
        )}
      />
      {(['PRICE', 'QUALITY', 'FIT'] as const).map((dimension) => (
        <Row
          key={dimension}
          label={t(`dimension.${dimension}`)}
          columns={columns}
          cell={({ parts }) => {
            const part = parts.find((each) => each.dimension === dimension);
            if (!part || part.score === null) return '–';
            return (
              <>
                <NumberText value={part.points} options={two} />
                <span className="rfp-compare-sub">
                  {t('compare.points', { score: part.score, weight: part.weight })}
                </span>
              </>
            );
          }}
        />
      ))}
    </>
  );
}

function PriceRows({ rfp, columns }: { rfp: BriefData; columns: readonly Column[] }) {
  const { t, i18n } = useTranslation('rfp');
  return (
    <>
      <Row
        label={
          <>
            {t('compare.monthlyCost')}
            <span className="rfp-compare-sub">{t('compare.monthlyCostHint')}</span>
          </>
        }
        columns={columns}
        cell={({ monthlyCost, priceFlag }) => (
          <>
            <strong>
              <Money value={monthlyCost} />
            </strong>
            {priceFlag ? (
              <span className="rfp-compare-sub">
                <StatusBadge tone="caution">{t(`priceFlag.${priceFlag}`)}</StatusBadge>
              </span>
            ) : null}
          </>
        )}
      />
      {rfp.lots.map((lot) => (
        <Row
          key={lot.id}
          label={lot.title}
          columns={columns}
          cell={({ response, lotCosts }) => {
            const price = response.prices.find(({ lotId }) => lotId === lot.id);
            const cost = lotCosts.find(({ lotId }) => lotId === lot.id)?.monthlyCost;
            if (!price) return '–';
            return (
              <>
                <span className="rf-number">
                  {t(`unit.priced.${price.unit}`, { price: formatRate(i18n.language, price) })}
                </span>
                {price.unit === 'MONTH' ? null : (
                  <span className="rfp-compare-sub">
                    {t('compare.aMonth')} <Money value={cost} />
                  </span>
                )}
                {price.terms ? <span className="rfp-compare-sub rfp-text">{price.terms}</span> : null}
              </>
            );
          }}
        />
      ))}
    </>
  );
}

function RequirementRows({ rfp, columns }: { rfp: BriefData; columns: readonly Column[] }) {
  const { t } = useTranslation('rfp');
  const tone = { MEETS: 'positive', PARTLY: 'caution', NO: 'negative' } as const;
  return rfp.requirements.map((requirement) => (
    <Row
      key={requirement.id}
      label={
        <>
          {requirement.text}
          <span className="rfp-requirement-marks">
            <LevelBadge level={requirement.level} />
          </span>
        </>
      }
      columns={columns}
      failed={({ failedRequirementIds }) => failedRequirementIds.includes(requirement.id)}
      cell={({ response }) => {
        const answer = response.answers.find(({ requirementId }) => requirementId === requirement.id);
        const level = answer?.level ?? 'NO';
        return (
          <>
            <StatusBadge tone={tone[level]}>{t(`answerLevel.${level}`)}</StatusBadge>
            {answer?.text ? <span className="rfp-compare-sub rfp-text">{answer.text}</span> : null}
          </>
        );
      }}
    />
  ));
}

/** Answers side by side: standing, scores with their making, prices in one measure, requirement by requirement. */
export function Comparison({ rfp, evaluation }: { rfp: BriefData; evaluation: Evaluation }) {
  const { t } = useTranslation('rfp');
  const columns = evaluation.responses;
  return (
    <div className="rfp-compare" role="group" aria-label={t('compare.title')} tabIndex={0}>
      <table>
        <caption className="rf-hidden">{t('compare.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('compare.vendor')}</th>
            {columns.map(({ response }) => (
              <th key={response.id} scope="col">
                {response.vendorSlug ? (
                  <AppLink to={`/vendors/${response.vendorSlug}`}>{response.vendorName}</AppLink>
                ) : (
                  response.vendorName
                )}
                <span className="rfp-compare-sub">
                  <AppLink to={`/rfps/${rfp.id}/responses/${response.id}/profile`}>{t('then.link')}</AppLink>
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Row
            label={t('compare.standing')}
            columns={columns}
            cell={(column) => <Standing column={column} awardedId={evaluation.awardedResponseId} />}
          />
          <ScoreRows columns={columns} />
          <Group label={t('compare.prices')} span={columns.length} />
          <PriceRows rfp={rfp} columns={columns} />
          <Group label={t('compare.requirements')} span={columns.length} />
          <RequirementRows rfp={rfp} columns={columns} />
          <Row
            label={t('compare.message')}
            columns={columns}
            cell={({ response }) => <span className="rfp-text">{response.message || '–'}</span>}
          />
          {evaluation.awardedResponseId ? (
            <Row
              label={t('compare.told')}
              columns={columns}
              cell={({ response }) => <span className="rfp-text">{response.outcome?.reason || '–'}</span>}
            />
          ) : null}
        </tbody>
      </table>
    </div>
  );
}

/** The rules of the score, in words: anyone can recompute it from the table. */
export function HowScored() {
  const { t } = useTranslation('rfp');
  return (
    <ul className="rfp-missing">
      {(['musts', 'price', 'requirements', 'rank', 'flags', 'units'] as const).map((key) => (
        <li key={key}>{t(`score.${key}`)}</li>
      ))}
    </ul>
  );
}
