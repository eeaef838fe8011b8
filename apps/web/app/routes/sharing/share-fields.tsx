import { CheckboxGroupField, NumberField } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';

/** Which items a grant opens, and for how long. */
export function ShareFields({ items }: { items: readonly { id: string; title: string; kind: string }[] }) {
  const { t } = useTranslation('sharing');
  return (
    <>
      <CheckboxGroupField
        name="itemIds"
        label={t('share.items')}
        hint={t('share.itemsHint')}
        options={items.map(({ id, title, kind }) => ({ value: id, label: title, hint: t(`kind.${kind}`) }))}
      />
      <NumberField name="days" label={t('received.days')} hint={t('received.daysHint')} />
    </>
  );
}
