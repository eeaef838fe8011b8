import { graphql } from '@ringfair/web-graphql';
import {
  ButtonLink,
  FormActions,
  Notice,
  Page,
  RingForm,
  SelectField,
  SubmitButton,
  TextAreaField,
  TextField,
} from '@ringfair/web-ui';
import { LISTING_PARTS, type ListingPart } from '@ringfair/vendors-core';
import { useTranslation } from 'react-i18next';
import { api, redirectTo } from '../../platform/api.js';
import { requestInfo } from '../../platform/context.js';
import { formAction } from '../../platform/form.js';
import type { Route } from './+types/report.js';
import './moderation.css';

const ReportedVendor = graphql(`
  query ReportedVendor($slug: String!) {
    vendor(slug: $slug) {
      slug
      name
    }
  }
`);

const ReportVendorError = graphql(`
  mutation ReportVendorError($input: ReportVendorErrorInput!) {
    reportVendorError(input: $input) {
      accepted
    }
  }
`);

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { vendor } = await api(context).request(ReportedVendor, { slug: params.slug });
  if (vendor.slug !== params.slug) throw redirectTo(context, `/vendors/${vendor.slug}/report`, 301);
  const query = new URL(request.url).searchParams;
  const part = LISTING_PARTS.find((known) => known === query.get('part')) ?? '';
  return { vendor, part, sent: query.has('sent') };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  return formAction({ request, context }, async (form) => {
    const part = LISTING_PARTS.find((known) => known === form.text('part'));
    const sent = redirectTo(context, `/vendors/${params.slug}/report?sent`);
    // Only machines fill in what nobody sees; they are thanked and forgotten.
    if (form.optional('company_fax')) return sent;
    if (!part) throw form.problem('part', 'IS_NOT_EMPTY');
    await api(context, request).request(ReportVendorError, {
      input: {
        slug: params.slug,
        part: part satisfies ListingPart,
        statement: form.text('statement'),
        email: form.optional('email'),
        locale: requestInfo(context).language,
      },
    });
    return sent;
  });
}

export default function Report({ loaderData }: Route.ComponentProps) {
  const { vendor, part, sent } = loaderData;
  const { t } = useTranslation('moderation');
  return (
    <Page
      title={t('report.title', { vendor: vendor.name })}
      lead={t('report.lead')}
      width="form"
      breadcrumbs={[{ label: vendor.name, to: `/vendors/${vendor.slug}` }]}
    >
      {sent ? (
        <>
          <Notice tone="positive">{t('report.thanks')}</Notice>
          <p>
            <ButtonLink to={`/vendors/${vendor.slug}`}>{t('report.back')}</ButtonLink>
          </p>
        </>
      ) : (
        <RingForm defaults={{ part }}>
          <SelectField
            name="part"
            label={t('report.part')}
            empty={t('report.choose')}
            options={LISTING_PARTS.map((value) => ({ value, label: t(`fact.part.${value}`) }))}
          />
          <TextAreaField
            name="statement"
            label={t('report.statement')}
            hint={t('report.statementHint')}
            maxLength={2000}
          />
          <TextField
            name="email"
            type="email"
            autoComplete="email"
            label={t('report.email')}
            hint={t('report.emailHint')}
            maxLength={254}
            optional
          />
          <div className="mod-trap" aria-hidden="true">
            <label>
              {t('report.trap')}
              <input name="company_fax" type="text" tabIndex={-1} autoComplete="off" defaultValue="" />
            </label>
          </div>
          <FormActions>
            <SubmitButton>{t('report.send')}</SubmitButton>
          </FormActions>
        </RingForm>
      )}
    </Page>
  );
}
