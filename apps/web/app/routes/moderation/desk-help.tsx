import { useTranslation } from 'react-i18next';

export interface KeyHelp {
  keys: string;
  does: string;
}

/** The keys of this page, in words; open or closed by "?" as well. */
export function DeskHelp({ keys }: { keys: readonly KeyHelp[] }) {
  const { t } = useTranslation('moderation');
  return (
    <details className="mod-help" data-desk="help">
      <summary>{t('keys.title')}</summary>
      <p>{t('keys.lead')}</p>
      <dl>
        {[...keys, { keys: '?', does: t('keys.help') }].map((one) => (
          <div key={one.keys}>
            <dt>
              <kbd>{one.keys}</kbd>
            </dt>
            <dd>{one.does}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
