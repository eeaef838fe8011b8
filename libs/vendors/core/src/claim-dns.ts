/** What stands before the token in the TXT record. */
export const DNS_CLAIM_PREFIX = 'ringfair-claim=';

/** More text than this at one name is not searched: the record belongs under `_ringfair` then. */
const MOST_TXT_CHARACTERS = 8_192;

/** Names at which the record may stand. The second keeps the domain's own records tidy. */
export const dnsClaimNames = (domain: string): readonly string[] => [domain, `_ringfair.${domain}`];

/** What a look at the DNS found. Only FOUND claims. */
export const DNS_VERDICTS = [
  'FOUND',
  'ABSENT',
  'OTHER_TOKEN',
  'NO_SUCH_DOMAIN',
  'TOO_LARGE',
  'NO_ANSWER',
] as const;
export type DnsVerdict = (typeof DNS_VERDICTS)[number];

/** The answer of a resolver for one name. */
export type TxtAnswer =
  | { kind: 'RECORDS'; records: readonly (readonly string[])[] }
  /** NXDOMAIN or an empty answer. */
  | { kind: 'NOTHING'; domainExists: boolean }
  /** Nothing in time, SERVFAIL, refused: says nothing about the domain. */
  | { kind: 'FAILED' };

/**
 * Is the token there? A record counts only when it is one whole string that equals the expected one: a token that
 * is split, padded or part of something else does not; many other records beside it do no harm. Of the names, one
 * is enough; where none has it the most telling verdict wins, so that the claimant learns what to mend.
 * @param expected prefix and token
 */
export function dnsVerdict(answers: readonly TxtAnswer[], expected: string): DnsVerdict {
  const verdicts = answers.map((answer) => verdictOf(answer, expected));
  const telling = ['FOUND', 'OTHER_TOKEN', 'TOO_LARGE', 'ABSENT', 'NO_ANSWER', 'NO_SUCH_DOMAIN'] as const;
  return telling.find((verdict) => verdicts.includes(verdict)) ?? 'NO_ANSWER';
}

function verdictOf(answer: TxtAnswer, expected: string): DnsVerdict {
  if (answer.kind === 'FAILED') return 'NO_ANSWER';
  if (answer.kind === 'NOTHING') return answer.domainExists ? 'ABSENT' : 'NO_SUCH_DOMAIN';
  const characters = answer.records.flat().reduce((sum, text) => sum + text.length, 0);
  if (characters > MOST_TXT_CHARACTERS) return 'TOO_LARGE';
  if (answer.records.some((strings) => strings.length === 1 && strings[0] === expected)) return 'FOUND';
  const ofOurs = answer.records.some((strings) => strings.join('').startsWith(DNS_CLAIM_PREFIX));
  return ofOurs ? 'OTHER_TOKEN' : 'ABSENT';
}

const MINUTE = 60_000;

/**
 * When to look again by ourselves: every ten minutes in the first hour, hourly on the first day, then every six
 * hours until the claim expires.
 * @returns null once the claim has expired
 */
export function nextDnsCheck(claim: { createdAt: Date; expiresAt: Date }, now: Date): Date | null {
  const age = now.getTime() - claim.createdAt.getTime();
  const pause = age < 60 * MINUTE ? 10 : age < 24 * 60 * MINUTE ? 60 : 6 * 60;
  const next = new Date(now.getTime() + pause * MINUTE);
  return next < claim.expiresAt ? next : null;
}
