import { graphql } from '@ringfair/web-graphql';
import type { ApiClient } from '@ringfair/web-graphql/client';
import type { FormInput } from '../../platform/form-data.js';
import { parseRate } from '../rfps/rate.js';

const Write = graphql(`
  mutation WriteRequestMessage($input: WriteRequestMessageInput!) {
    writeRequestMessage(input: $input) {
      thread {
        id
      }
    }
  }
`);

const Quote = graphql(`
  mutation QuoteRequest($input: QuoteRequestInput!) {
    quoteRequest(input: $input) {
      thread {
        id
      }
    }
  }
`);

const Withdraw = graphql(`
  mutation WithdrawQuote($input: EndRequestInput!) {
    withdrawQuote(input: $input) {
      thread {
        id
      }
    }
  }
`);

const Decline = graphql(`
  mutation DeclineThread($input: EndRequestInput!) {
    declineRequest(input: $input) {
      thread {
        id
      }
    }
  }
`);

const Accept = graphql(`
  mutation AcceptQuote($input: AcceptQuoteInput!) {
    acceptQuote(input: $input) {
      thread {
        id
      }
    }
  }
`);

/** Does what a form of a thread asks for. @returns what was done, for the notice on the page */
export async function threadAction(client: ApiClient, form: FormInput): Promise<string> {
  const threadId = form.text('threadId');
  if (form.intent === 'write') {
    const input = { threadId, body: form.text('body'), idempotencyKey: form.idempotencyKey };
    await client.request(Write, { input });
    return 'written';
  }
  const which = { threadId, expectedVersion: form.requiredInteger('expectedVersion') };
  if (form.intent === 'quote') {
    await client.request(Quote, {
      input: { ...which, ...quoteOf(form), idempotencyKey: form.idempotencyKey },
    });
    return 'quoted';
  }
  if (form.intent === 'accept') {
    await client.request(Accept, { input: which });
    return 'accepted';
  }
  const input = { ...which, reason: form.text('reason') };
  if (form.intent === 'withdraw') {
    await client.request(Withdraw, { input });
    return 'withdrawn';
  }
  await client.request(Decline, { input });
  return 'declined';
}

function quoteOf(form: FormInput) {
  const currency = form.text('currency').toUpperCase();
  const rate = parseRate(form.text('amountMinor'), currencyOrEuro(currency));
  if (!rate) throw form.problem('amountMinor', 'IS_MONEY');
  const minor = (name: string) => form.money(name, currency)?.amountMinor ?? null;
  return {
    ...rate,
    unit: form.text('unit') as 'MONTH',
    currency,
    validUntil: form.text('validUntil'),
    startsOn: form.optional('startsOn'),
    termMonths: form.integer('termMonths'),
    noticeDays: form.integer('noticeDays'),
    minimumMonthlyMinor: minor('minimumMonthlyMinor'),
    setUpFeeMinor: minor('setUpFeeMinor'),
    firstIncrementSeconds: form.integer('firstIncrementSeconds'),
    stepSeconds: form.integer('stepSeconds'),
    text: form.text('text'),
  };
}

/** For the number of its decimals only; the API says what is wrong with a currency that is none. */
const currencyOrEuro = (currency: string): string => (/^[A-Z]{3}$/.test(currency) ? currency : 'EUR');
