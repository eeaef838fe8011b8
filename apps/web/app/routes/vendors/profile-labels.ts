import { useTranslation } from 'react-i18next';

/** "profile.prices.0.hours.1.days" is the field "prices.hours.days". */
export const fieldPath = (name: string): string =>
  name
    .replace(/^profile\./, '')
    .split('.')
    .filter((part) => !/^\d+$/.test(part))
    .join('.');

/** The key of a label: a field of its own, else what fields of this name are called everywhere. */
export function labelKeys(path: string): string[] {
  const parts = path.split('.');
  const last = parts.at(-1) ?? path;
  return parts.length === 1 ? [`field.${path}`] : [`own.${parts.join('_')}`, `part.${last}`];
}

/** Names of the fields of a profile, and help where a layman needs it. */
export function useLabels() {
  const { t, i18n } = useTranslation(['editor', 'vendors']);
  const field = (name: string) => fieldPath(name).replaceAll('.', '_');
  return {
    field,
    label: (name: string): string => t(labelKeys(fieldPath(name))),
    hint: (name: string): string | undefined => {
      const key = `hint.${field(name)}`;
      return i18n.exists(key, { ns: 'editor' }) ? t(key) : undefined;
    },
  };
}
