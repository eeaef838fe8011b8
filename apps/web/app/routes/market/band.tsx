import { useTranslation } from 'react-i18next';

interface Amount {
  amountMinor: string;
}

export interface Quartiles {
  firstQuartile: Amount | null;
  median: Amount | null;
  thirdQuartile: Amount | null;
}

const minor = (amount: Amount | null) => Number(amount?.amountMinor ?? 0);

/** The largest figure that has to fit, so that all bands of a table share one scale from zero. */
export const bandScale = (cells: readonly Quartiles[], more = 0): number =>
  Math.max(...cells.map(({ thirdQuartile }) => minor(thirdQuartile)), more, 1) * 1.05;

/** The middle half of a market as a bar, the median as a line, and where a price stands in it. */
export function Band({ cell, scale, price }: { cell: Quartiles; scale: number; price?: Amount | null }) {
  const { t } = useTranslation('market');
  const at = (amount: Amount | null) => `${(100 * minor(amount)) / scale}%`;
  const width = `${(100 * (minor(cell.thirdQuartile) - minor(cell.firstQuartile))) / scale}%`;
  return (
    <span className="market-band" role="img" aria-label={price ? t('bandWithPrice') : t('band')}>
      <span
        className="market-band-half"
        style={{ insetInlineStart: at(cell.firstQuartile), inlineSize: width }}
      />
      <span className="market-band-median" style={{ insetInlineStart: at(cell.median) }} />
      {price ? <span className="market-band-price" style={{ insetInlineStart: at(price) }} /> : null}
    </span>
  );
}
