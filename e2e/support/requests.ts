import { type Client, unique } from './client.js';

/** A plumber's three answers. */
export const threeAnswers = {
  requirements: [
    {
      importance: 'MUST',
      kind: 'COVERAGE',
      timeZone: 'America/New_York',
      hours: [{ days: ['MO', 'TU', 'WE', 'TH', 'FR'], from: '08:00', to: '18:00' }],
    },
  ],
  contactsPerWeek: 60,
  talkSeconds: null,
};

export interface AskedThread {
  requestId: string;
  threadId: string;
}

/** Puts the three answers to these vendors; the threads are in the order of the addresses. */
export async function ask(
  client: Client,
  vendors: readonly { slug: string; questions?: string[] }[],
  overrides: Record<string, unknown> = {},
): Promise<AskedThread[]> {
  const { askVendors } = await client.request<{
    askVendors: { request: { id: string; threads: { id: string; vendor: { slug: string } | null }[] } };
  }>(
    `mutation ($input: AskVendorsInput!) {
      askVendors(input: $input) { request { id threads { id vendor { slug } } } }
    }`,
    {
      input: {
        title: 'Telephone answering, 60 calls a week',
        country: 'US',
        need: threeAnswers,
        note: 'I am on roofs all day.',
        phone: '+12125550123',
        vendors,
        idempotencyKey: unique('ask'),
        ...overrides,
      },
    },
  );
  const { id: requestId, threads } = askVendors.request;
  return vendors.map(({ slug }) => ({
    requestId,
    threadId: threads.find(({ vendor }) => vendor?.slug === slug)?.id ?? '',
  }));
}

export async function askOne(client: Client, slug: string, questions: string[] = []): Promise<AskedThread> {
  const [asked] = await ask(client, [{ slug, questions }]);
  return asked ?? { requestId: '', threadId: '' };
}

export interface ThreadView {
  id: string;
  state: string;
  version: number;
  questions: string[];
  messages: { side: string; body: string }[];
  quote: { id: string; monthlyCost: { amountMinor: string; currency: string } | null } | null;
  engagement: { id: string } | null;
}

export async function threadOf(client: Client, threadId: string): Promise<ThreadView> {
  const { requestThread } = await client.request<{ requestThread: ThreadView }>(
    `query ($id: ID!) {
      requestThread(id: $id) {
        id state version questions messages { side body } quote { id monthlyCost { amountMinor currency } }
        engagement { id }
      }
    }`,
    { id: threadId },
  );
  return requestThread;
}

export async function writeTo(
  client: Client,
  threadId: string,
  body = 'We answer in two rings.',
): Promise<void> {
  await client.request(
    'mutation ($input: WriteRequestMessageInput!) { writeRequestMessage(input: $input) { thread { id } } }',
    { input: { threadId, body, idempotencyKey: unique('message') } },
  );
}

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** 199 USD a month unless said otherwise, on the thread as it is now. */
export async function quote(
  client: Client,
  threadId: string,
  overrides: Record<string, unknown> = {},
): Promise<void> {
  const { version } = await threadOf(client, threadId);
  await client.request(
    'mutation ($input: QuoteRequestInput!) { quoteRequest(input: $input) { thread { id } } }',
    {
      input: {
        threadId,
        expectedVersion: version,
        unit: 'MONTH',
        currency: 'USD',
        amountMinor: '19900',
        termMonths: 1,
        validUntil: inDays(10),
        text: 'Two people know your name.',
        idempotencyKey: unique('quote'),
        ...overrides,
      },
    },
  );
}

export async function acceptQuote(client: Client, threadId: string): Promise<void> {
  const { version } = await threadOf(client, threadId);
  await client.request(
    'mutation ($input: AcceptQuoteInput!) { acceptQuote(input: $input) { thread { id } } }',
    {
      input: { threadId, expectedVersion: version },
    },
  );
}
