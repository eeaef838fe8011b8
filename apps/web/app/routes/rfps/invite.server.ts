import { graphql } from '@ringfair/web-graphql';
import type { ApiClient } from '@ringfair/web-graphql/client';
import type { FormInput } from '../../platform/form.js';

const InvitedVendor = graphql(`
  query InvitedVendor($slug: String!) {
    vendor(slug: $slug) {
      id
    }
  }
`);

const InviteVendors = graphql(`
  mutation InviteVendors($input: InviteVendorsInput!) {
    inviteVendors(input: $input) {
      id
    }
  }
`);

/** Invites the vendor whose page's address was pasted, or its last part. */
export async function inviteVendor(client: ApiClient, rfpId: string, form: FormInput): Promise<void> {
  const slug =
    form
      .text('vendor')
      .replace(/[?#].*$/, '')
      .replace(/\/+$/, '')
      .split('/')
      .at(-1) ?? '';
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) throw form.problem('vendor', 'NO_SUCH_VENDOR');
  const found = await client.request(InvitedVendor, { slug }).catch(() => null);
  if (!found?.vendor) throw form.problem('vendor', 'NO_SUCH_VENDOR');
  await client.request(InviteVendors, { input: { rfpId, vendorIds: [found.vendor.id] } });
}
