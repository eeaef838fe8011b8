import { graphql } from '@ringfair/web-graphql';
import { api, redirectTo } from '../../platform/api.js';
import { formAction } from '../../platform/form.js';
import type { Route } from './+types/switch.js';

const SwitchOrganization = graphql(`
  mutation SwitchOrganization($input: SwitchOrganizationInput!) {
    switchOrganization(input: $input) {
      id
    }
  }
`);

export async function action({ request, context }: Route.ActionArgs) {
  return formAction({ request, context }, async (form) => {
    await api(context, request).request(SwitchOrganization, {
      input: { organizationId: form.text('organizationId') },
    });
    return redirectTo(context, '/organization');
  });
}

export function loader({ context }: Route.LoaderArgs) {
  return redirectTo(context, '/organization');
}
