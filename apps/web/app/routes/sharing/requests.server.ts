import { graphql } from '@ringfair/web-graphql';
import { api } from '../../platform/api.js';
import type { Context } from '../../platform/context.js';
import type { FormInput } from '../../platform/form.js';

const DeclineRequest = graphql(`
  mutation DeclineRequest($input: DeclineAccessRequestInput!) {
    declineAccessRequest(input: $input) {
      id
    }
  }
`);

const WithdrawRequest = graphql(`
  mutation WithdrawRequest($input: WithdrawAccessRequestInput!) {
    withdrawAccessRequest(input: $input) {
      id
    }
  }
`);

const which = (form: FormInput) => ({
  requestId: form.text('requestId'),
  expectedVersion: form.requiredInteger('expectedVersion'),
});

/** The forms of a request, which stand on several pages. */
export async function declineRequest(context: Context, request: Request, form: FormInput): Promise<void> {
  const input = { ...which(form), reason: form.text('reason') };
  await api(context, request).request(DeclineRequest, { input });
}

export async function withdrawRequest(context: Context, request: Request, form: FormInput): Promise<void> {
  await api(context, request).request(WithdrawRequest, { input: which(form) });
}
