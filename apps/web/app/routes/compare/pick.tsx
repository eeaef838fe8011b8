import { useLocalPath } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../platform/viewer.js';
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
export function PickBar() {
  const { t } = useTranslation(['compare', 'shortlists']);
  const local = useLocalPath();
  const viewer = useViewer();
  return (
    <form id={PICK_FORM} method="get" action={local('/compare')} className="pick-bar">
      <p>{t('pick.lead')}</p>
      <div>
        <button type="submit" className="pick-button">
          {t('pick.compare')}
        </button>
        {viewer?.organization.buys && viewer.role !== 'VIEWER' ? (
          <button type="submit" formAction={local('/shortlists/add')} className="pick-button">
            {t('shortlists:add.ticked')}
          </button>
        ) : null}
      </div>
    </form>
  );
}
