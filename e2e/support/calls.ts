import { type Client, unique } from './client.js';

/** A call of a quarter of an hour ago, in UTC. */
export const callTo = (slug: string, changes: Record<string, unknown> = {}) => ({
  slug,
  subject: 'VENDOR_LINE',
  project: null,
  calledAt: { local: minutesAgo(15), timeZone: 'UTC' },
  secondsToHuman: 23,
  secondsOnHold: 40,
  holds: 1,
  totalSeconds: 180,
  friendliness: 4,
  resolved: 'YES',
  note: '',
  ...changes,
});

/** Nobody came to the phone. */
export const unanswered = {
  secondsToHuman: null,
  secondsOnHold: 0,
  holds: 0,
  friendliness: null,
  resolved: null,
};

export const minutesAgo = (minutes: number): string =>
  new Date(Date.now() - minutes * 60_000).toISOString().slice(0, 19);

export interface LoggedCall {
  id: string;
  version: number;
  vendorName: string;
  calledAt: string;
  note: string;
}

/** Logs a call. */
export async function logCall(
  client: Client,
  slug: string,
  changes: Record<string, unknown> = {},
): Promise<LoggedCall> {
  const { logVendorCall } = await client.request<{ logVendorCall: LoggedCall }>(
    'mutation ($input: LogVendorCallInput!) { logVendorCall(input: $input) { id version vendorName calledAt note } }',
    { input: { idempotencyKey: unique('call'), ...callTo(slug, changes) } },
  );
  return logVendorCall;
}
