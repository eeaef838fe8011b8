import { graphql } from '@ringfair/web-graphql';
import { AppLink, DateText, DateTime, Facts, Notice, Page } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { api } from '../../platform/api.js';
import type { RouteHandle } from '../../platform/handle.js';
import type { Route } from './+types/contact.js';
import { useMasked } from './use-masked.js';

const ReferenceContactPage = graphql(`
  query ReferenceContactPage($id: ID!) {
    referenceContact(grantId: $id) {
      client
      person
      post
      phone
      email
      languages
      work
      consentedOn
      vendorName
      vendorSlug
      expiresAt
      industry
      country
      service
      sinceYear
      untilYear
    }
  }
`);

export const handle: RouteHandle = { workspace: true };

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { referenceContact } = await api(context, request).request(ReferenceContactPage, { id: params.id });
  return { contact: referenceContact };
}

export default function ContactRoute({ loaderData: { contact } }: Route.ComponentProps) {
  const { t, i18n } = useTranslation('sharing');
  const masked = useMasked();
  const names = new Intl.DisplayNames(i18n.language, { type: 'language' });
  return (
    <Page
      title={contact.client}
      lead={<span suppressHydrationWarning>{masked(contact)}</span>}
      breadcrumbs={[{ label: t('asked.title'), to: '/references/asked' }]}
    >
      <Notice tone="info">{t('contact.logged', { vendor: contact.vendorName })}</Notice>
      <Facts
        items={[
          { label: t('form.person'), value: contact.person },
          { label: t('form.post'), value: contact.post },
          {
            label: t('form.phone'),
            value: contact.phone ? <a href={`tel:${contact.phone}`}>{contact.phone}</a> : null,
          },
          {
            label: t('form.email'),
            value: contact.email ? <a href={`mailto:${contact.email}`}>{contact.email}</a> : null,
          },
          {
            label: t('form.languages'),
            value: (
              <span suppressHydrationWarning>
                {contact.languages.map((tag) => names.of(tag) ?? tag).join(', ')}
              </span>
            ),
          },
          { label: t('form.work'), value: contact.work },
          {
            label: t('asked.vendor'),
            value: <AppLink to={`/vendors/${contact.vendorSlug}`}>{contact.vendorName}</AppLink>,
          },
          { label: t('contact.consented'), value: <DateText value={contact.consentedOn} /> },
          { label: t('grants.until'), value: <DateTime value={contact.expiresAt} relative /> },
        ]}
      />
    </Page>
  );
}
