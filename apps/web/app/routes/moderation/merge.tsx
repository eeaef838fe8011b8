import { graphql } from '@ringfair/web-graphql';
import {
  ButtonLink,
  FormActions,
  Notice,
  Page,
  RingForm,
  SubmitButton,
  TextAreaField,
} from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { api, redirectTo } from '../../platform/api.js';
import { formAction } from '../../platform/form.js';
import type { RouteHandle } from '../../platform/handle.js';
import type { Route } from './+types/merge.js';

const MergePage = graphql(`
  query MergePage($slug: String!) {
    vendor(slug: $slug) {
      slug
      name
      claimed
    }
    myVendorProfile {
      slug
      profile {
        name
      }
    }
  }
`);

const RequestVendorMerge = graphql(`
  mutation RequestVendorMerge($input: VendorMergeInput!) {
    requestVendorMerge(input: $input) {
      id
    }
  }
`);

export const handle: RouteHandle = { workspace: true };

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { vendor, myVendorProfile } = await api(context, request).request(MergePage, { slug: params.slug });
  const own = myVendorProfile && { slug: myVendorProfile.slug, name: myVendorProfile.profile.name };
  return { vendor, own };
}

export async function action({ context, request }: Route.ActionArgs) {
  return formAction({ request, context }, async (form) => {
    await api(context, request).request(RequestVendorMerge, {
      input: {
        idempotencyKey: form.idempotencyKey,
        keepSlug: form.text('keepSlug'),
        mergeSlug: form.text('mergeSlug'),
        note: form.optional('note'),
      },
    });
    return redirectTo(context, '/cases?sent');
  });
}

export default function Merge({ loaderData }: Route.ComponentProps) {
  const { vendor, own } = loaderData;
  const { t } = useTranslation('moderation');
  // A claimed listing goes only at its keeper's own wish, so which one stays is no choice.
  const [stays, goes] = vendor.claimed ? [vendor, own ?? vendor] : [own ?? vendor, vendor];
  return (
    <Page
      title={t('merge.title', { vendor: vendor.name })}
      lead={t('merge.lead')}
      width="form"
      breadcrumbs={[{ label: vendor.name, to: `/vendors/${vendor.slug}` }]}
    >
      {own === null ? (
        <>
          <Notice tone="caution">{t('merge.noListing')}</Notice>
          <p>
            <ButtonLink to={`/claim/${vendor.slug}`}>{t('merge.claim')}</ButtonLink>
          </p>
        </>
      ) : own.slug === vendor.slug ? (
        <Notice>{t('merge.own')}</Notice>
      ) : (
        <RingForm hidden={{ keepSlug: stays.slug, mergeSlug: goes.slug }}>
          <Notice tone={vendor.claimed ? 'caution' : 'info'}>
            {t(vendor.claimed ? 'merge.ownGoes' : 'merge.ownStays', { own: own.name, other: vendor.name })}
          </Notice>
          <TextAreaField
            name="note"
            label={t('merge.note')}
            hint={t('merge.noteHint')}
            maxLength={1000}
            optional
          />
          <FormActions>
            <SubmitButton>{t('merge.send')}</SubmitButton>
          </FormActions>
        </RingForm>
      )}
    </Page>
  );
}
