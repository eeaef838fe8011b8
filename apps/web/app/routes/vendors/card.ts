import { graphql } from '@ringfair/web-graphql';
import { api, redirectTo } from '../../platform/api.js';
import { requestInfo } from '../../platform/context.js';
import type { Route } from './+types/card.js';
import { textFor } from './names.js';
import { vCard } from './vcard.js';

const VendorCard = graphql(`
  query VendorCard($slug: String!) {
    vendor(slug: $slug) {
      id
      slug
      publishedAt
      profile {
        ...ProfileParts
      }
    }
  }
`);

/** The organisation's card for address books. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { vendor } = await api(context).request(VendorCard, { slug: params.slug });
  if (vendor.slug !== params.slug) throw redirectTo(context, `/vendors/${vendor.slug}/card.vcf`, 301);
  const { profile, id, publishedAt } = vendor;
  const page = request.url.replace(/\/card\.vcf.*$/, '');
  const card = vCard({
    profile,
    id,
    page,
    publishedAt,
    timeZone: profile.calendar?.timeZone ?? null,
    note: textFor(profile, requestInfo(context).language)?.summary ?? null,
  });
  return new Response(card, {
    headers: {
      'Content-Type': 'text/vcard; charset=utf-8',
      'Content-Disposition': `attachment; filename="${vendor.slug}.vcf"`,
    },
  });
}
