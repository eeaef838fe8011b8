import { useLocalPath } from '@ringfair/web-ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './pick.css';

/** Boxes anywhere on the page belong to this form, so that they work inside another one and without JavaScript. */
export const PICK_FORM = 'pick-vendors';

/** Ticks a vendor for the comparison. */
export function PickBox({ slug, name }: { slug: string; name: string }) {
  const { t } = useTranslation('compare');
  return (
    <label className="pick-box">
      <input
        type="checkbox"
        name="v"
        value={slug}
        form={PICK_FORM}
        aria-label={t('pick.box', { name })}
        // The filters around it answer to every change; this is none of theirs.
        onChange={(event) => event.stopPropagation()}
      />
      <span aria-hidden="true">{t('pick.short')}</span>
    </label>
  );
}

/** What can be done with the ticked ones: a plain form that leads to their comparison. */
export function PickBar({ children }: { children?: ReactNode }) {
  const { t } = useTranslation('compare');
  const local = useLocalPath();
  return (
    <form id={PICK_FORM} method="get" action={local('/compare')} className="pick-bar">
      <p>{t('pick.lead')}</p>
      <div>
        <button type="submit" className="pick-button">
          {t('pick.compare')}
        </button>
        {children}
      </div>
    </form>
  );
}
