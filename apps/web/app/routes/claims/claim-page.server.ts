import { graphql } from '@ringfair/web-graphql';
import { api, redirectTo } from '../../platform/api.js';
import { requestInfo, type Context } from '../../platform/context.js';
import { formAction } from '../../platform/form.js';
import type { FormInput } from '../../platform/form-data.js';
import { uploadAction } from '../../platform/upload.server.js';
import { choicesFor } from '../vendors/choices.js';
import { factInputs } from './fact-inputs.js';

const ClaimPage = graphql(`
  query ClaimPage($slug: String!) {
    vendor(slug: $slug) {
      slug
      name
      claimed
      profile {
        foundedYear
        size {
          min
          max
        }
        headquarters {
          country
          region
          city
        }
        services {
          service
        }
        channels {
          channel
        }
        languages {
          tag
        }
        locations {
          country
        }
      }
    }
    vendorClaimOptions(slug: $slug) {
      mine
      keepsSlug
      methods {
        method
        refusal
        target
        caller
      }
      doubtfulFacts {
        fact
        doubt
        said
      }
      openRequests {
        fitting
        addition {
          kind
          code
          opens
        }
      }
      dispute {
        id
      }
      claims {
        id
        method
        email
        dnsNames
        dnsRecord
        checkedAt
        verdict
        phone
        attemptsLeft
        calledAt
        caller
        expiresAt
      }
    }
  }
`);

const RequestClaim = graphql(`
  mutation RequestClaim($input: RequestVendorClaimInput!) {
    requestVendorClaim(input: $input) {
      id
    }
  }
`);

const CheckClaim = graphql(`
  mutation CheckClaim($claimId: ID!) {
    checkVendorClaim(claimId: $claimId) {
      state
    }
  }
`);

const ConfirmClaimCode = graphql(`
  mutation ConfirmClaimCode($input: ConfirmVendorClaimCodeInput!) {
    confirmVendorClaimCode(input: $input) {
      state
    }
  }
`);

const WithdrawClaim = graphql(`
  mutation WithdrawClaim($claimId: ID!) {
    withdrawVendorClaim(claimId: $claimId) {
      state
    }
  }
`);

export interface Asked {
  request: Request;
  context: Context;
}

/** What the page shows; names of languages and countries are made here, because browsers know others. */
export async function loadClaimPage({ context }: Asked, slug: string) {
  const { vendor, vendorClaimOptions: options } = await api(context).request(ClaimPage, { slug });
  const { languages, countries } = choicesFor(requestInfo(context).language);
  return { vendor, options, languages, countries };
}

export type ClaimPageData = Awaited<ReturnType<typeof loadClaimPage>>;

/** Starts a claim. The form brings a file along when the claimant has chosen documents. */
export function startClaim(args: Asked, slug: string) {
  const { request, context } = args;
  const names = { fileIds: 'file', method: 'method' };
  return uploadAction(args, { purpose: 'CLAIM_DOCUMENT', field: 'file', names }, async (form, file) => {
    const method = methodOf(form);
    if (method === 'DOCUMENTS' && !file) throw form.problem('file', 'FILE_MISSING');
    await api(context, request).request(RequestClaim, {
      input: {
        idempotencyKey: form.idempotencyKey,
        slug,
        method,
        email: method === 'MAIL' ? form.text('email') : null,
        explanation: method === 'DOCUMENTS' ? form.text('explanation') : null,
        fileIds: method === 'DOCUMENTS' && file ? [file.id] : null,
        facts: factInputs(form),
      },
    });
    return redirectTo(context, `/claim/${slug}`);
  });
}

function methodOf(form: FormInput): 'MAIL' | 'DNS' | 'PHONE' | 'DOCUMENTS' {
  const method = form.text('method');
  if (method === 'MAIL' || method === 'DNS' || method === 'PHONE' || method === 'DOCUMENTS') return method;
  throw form.problem('method', 'IS_NOT_EMPTY');
}

/** Works on a claim that waits: looks for its record, takes its code, takes it back. */
export function proveClaim(args: Asked, slug: string) {
  const { request, context } = args;
  return formAction(args, async (form) => {
    const claimId = form.text('claimId');
    const client = api(context, request);
    if (form.intent === 'withdraw') {
      await client.request(WithdrawClaim, { claimId });
      return redirectTo(context, `/claim/${slug}`);
    }
    if (form.intent === 'code') {
      await client.request(ConfirmClaimCode, { input: { claimId, code: form.text('code') } });
      return redirectTo(context, '/profile?claimed=1');
    }
    const { checkVendorClaim } = await client.request(CheckClaim, { claimId });
    return redirectTo(
      context,
      checkVendorClaim.state === 'CONFIRMED' ? '/profile?claimed=1' : `/claim/${slug}`,
    );
  });
}
