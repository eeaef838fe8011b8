import { DateText } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { wordsOfStatement } from '../evidence/statement-words.js';
import type { PartProps } from './listing-data.js';
import type { SectionId } from './sections-said.js';

/** Since when the vendor says what stands in a section: one day, or which statement since which. */
export function DeclaredSince({ view, id }: PartProps & { id: SectionId }) {
  const { t } = useTranslation(['listing', 'codes']);
  const days = view.since[id] ?? [];
  const [first, last] = [days.at(0), days.at(-1)];
  if (!first || !last) return null;
  if (first === last) {
    return (
      <p className="listing-since">
        {t('since.all')} <DateText value={first.date} />
      </p>
    );
  }
  const named = ({ path, kind }: (typeof first)['statements'][number]) => {
    const words = wordsOfStatement(path, view.profile, view.names, (code) => t(`codes:${code}`));
    return words ? t('since.statement', { kind, words }) : kind;
  };
  return (
    <details className="listing-since">
      <summary>
        {t('since.between')} <DateText value={first.date} />
        {' – '}
        <DateText value={last.date} />
      </summary>
      <ul className="listing-list">
        {days.map(({ date, statements }) => (
          <li key={date}>
            <DateText value={date} />
            {': '}
            {statements.map(named).join(' · ')}
          </li>
        ))}
      </ul>
    </details>
  );
}
