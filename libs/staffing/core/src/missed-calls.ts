import { done, refused, type Result } from './result.js';

/** Calls that nobody takes (away, ill, on a job), and what becomes of those who called. */
export interface MissedCalls {
  callsPerMonth: number;
  /** Share of calls that are missed today. */
  missedShare: number;
  /** Share of missed callers who do not try again: they call the next company. */
  goneShare: number;
  /** Share of callers who buy when they are answered. */
  buyingShare: number;
  /** What a buyer leaves after the costs of the goods or the work, in minor units. */
  marginPerSaleMinor: number;
}

export interface AnsweringQuote {
  perMonthMinor: number;
  /** Share of the calls missed today that the service would answer. */
  answeredShare: number;
}

export interface MissedCallsCost {
  missedPerMonth: number;
  lostSalesPerMonth: number;
  lostPerMonthMinor: number;
  lostPerMissedCallMinor: number;
  /** What answering brings back a month, before the quote. */
  savedPerMonthMinor: number;
  /** Savings less the quote: negative when the service costs more than it brings. */
  netPerMonthMinor: number;
  /** The quote pays for itself from so many missed calls a month on; null when it never does. */
  breakEvenMissedPerMonth: number | null;
}

/** Missed calls against the quote (004.16). */
export function missedCallsCost(missed: MissedCalls, quote: AnsweringQuote): Result<MissedCallsCost> {
  const shares = [missed.missedShare, missed.goneShare, missed.buyingShare, quote.answeredShare];
  if (shares.some((share) => !(share >= 0 && share <= 1))) return refused('SHARE_NOT_VALID');
  if (!(missed.callsPerMonth >= 0 && missed.callsPerMonth < Infinity)) return refused('CONTACTS_NOT_VALID');
  const amounts = [missed.marginPerSaleMinor, quote.perMonthMinor];
  if (amounts.some((amount) => !(amount >= 0 && amount < Infinity))) return refused('AMOUNT_NOT_VALID');
  const missedPerMonth = missed.callsPerMonth * missed.missedShare;
  const lostPerMissedCallMinor = missed.goneShare * missed.buyingShare * missed.marginPerSaleMinor;
  const lostPerMonthMinor = Math.round(missedPerMonth * lostPerMissedCallMinor);
  const savedPerMonthMinor = Math.round(missedPerMonth * lostPerMissedCallMinor * quote.answeredShare);
  const savedPerMissedCall = lostPerMissedCallMinor * quote.answeredShare;
  return done({
    missedPerMonth,
    lostSalesPerMonth: missedPerMonth * missed.goneShare * missed.buyingShare,
    lostPerMonthMinor,
    lostPerMissedCallMinor,
    savedPerMonthMinor,
    netPerMonthMinor: savedPerMonthMinor - Math.round(quote.perMonthMinor),
    breakEvenMissedPerMonth:
      savedPerMissedCall === 0 ? null : Math.ceil(quote.perMonthMinor / savedPerMissedCall - 1e-9),
  });
}
