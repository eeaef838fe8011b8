import { graphql } from '@ringfair/web-graphql';
import { acceptFor } from '@ringfair/web-graphql/client';
import { FileField, FormActions, Page, RingForm, SubmitButton, TextAreaField } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { api, maySend, redirectTo, required } from '../../platform/api.js';
import { uploadAction } from '../../platform/upload.server.js';
import type { Route } from './+types/dispute-open.js';

const DisputedListing = graphql(`
  query DisputedListing($slug: String!) {
    vendor(slug: $slug) {
      slug
      name
    }
    viewer {
      role
      organization {
        sells
        buys
      }
    }
  }
`);

const OpenDispute = graphql(`
  mutation OpenDispute($input: DisputeVendorListingInput!) {
    disputeVendorListing(input: $input) {
      id
    }
  }
`);

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { vendor, viewer } = await api(context).request(DisputedListing, { slug: params.slug });
  maySend(required(viewer, context, request), 'sells');
  return { vendor };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const options = { purpose: 'CLAIM_DOCUMENT', field: 'file', names: { fileIds: 'file' } } as const;
  return uploadAction({ request, context }, options, async (form, file) => {
    if (!file) throw form.problem('file', 'FILE_MISSING');
    const { disputeVendorListing } = await api(context, request).request(OpenDispute, {
      input: {
        idempotencyKey: form.idempotencyKey,
        slug: params.slug,
        statement: form.text('statement'),
        fileIds: [file.id],
      },
    });
    return redirectTo(context, `/disputes/${disputeVendorListing.id}?saved=opened`);
  });
}

export default function DisputeOpenPage({ loaderData: { vendor } }: Route.ComponentProps) {
  const { t } = useTranslation('claims');
  return (
    <Page
      title={t('dispute.openTitle', { name: vendor.name })}
      lead={t('dispute.openLead')}
      width="form"
      breadcrumbs={[{ label: vendor.name, to: `/vendors/${vendor.slug}` }]}
    >
      <RingForm encType="multipart/form-data">
        <TextAreaField
          name="statement"
          label={t('fields.statement')}
          hint={t('dispute.statementHint')}
          maxLength={4000}
        />
        <FileField
          name="file"
          label={t('fields.file')}
          hint={t('fields.fileHint')}
          accept={acceptFor('CLAIM_DOCUMENT')}
        />
        <FormActions>
          <SubmitButton>{t('dispute.submit')}</SubmitButton>
        </FormActions>
      </RingForm>
    </Page>
  );
}
