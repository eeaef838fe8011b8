import { registerEnumType } from '@nestjs/graphql';
import {
  QUOTE_UNITS,
  REQUEST_STATES,
  THREAD_SIDES,
  THREAD_STATES,
  type QuoteUnit,
  type RequestState,
  type ThreadSide,
  type ThreadState,
} from '@ringfair/requests-core';

type EnumOf<Code extends string> = { readonly [C in Code]: C };
const codes = <Code extends string>(list: readonly Code[]) =>
  Object.fromEntries(list.map((code) => [code, code])) as EnumOf<Code>;

export const RequestStateEnum: EnumOf<RequestState> = codes(REQUEST_STATES);
registerEnumType(RequestStateEnum, {
  name: 'RequestState',
  description: 'Where a quick request stands.',
  valuesMap: {
    OPEN: { description: 'Some asked vendor may still answer or be accepted.' },
    ACCEPTED: { description: 'A quote was accepted; the work has an engagement of its own.' },
    CLOSED: { description: 'Nothing came of it.' },
  },
});

export const ThreadStateEnum: EnumOf<ThreadState> = codes(THREAD_STATES);
registerEnumType(ThreadStateEnum, {
  name: 'RequestThreadState',
  description: 'Where the talk with one asked vendor stands.',
  valuesMap: {
    ASKED: { description: 'The vendor has not replied yet.' },
    ANSWERED: { description: 'The vendor has replied; no quote stands.' },
    QUOTED: { description: 'A quote stands.' },
    ACCEPTED: { description: 'The buyer accepted the quote.' },
    DECLINED: { description: 'One side declined, with a reason.' },
    CLOSED: { description: 'The buyer accepted the quote of another vendor.' },
  },
});

export const ThreadSideEnum: EnumOf<ThreadSide> = codes(THREAD_SIDES);
registerEnumType(ThreadSideEnum, {
  name: 'RequestSide',
  description: 'Who somebody is in a quick request.',
  valuesMap: { BUYER: { description: 'Who asks.' }, VENDOR: { description: 'Who is asked.' } },
});

export const QuoteUnitEnum: EnumOf<QuoteUnit> = codes(QUOTE_UNITS);
registerEnumType(QuoteUnitEnum, {
  name: 'QuoteUnit',
  description: 'What a quote is paid by.',
  valuesMap: {
    MONTH: { description: 'A flat amount a month.' },
    CONTACT: { description: 'A call or message.' },
    MINUTE: { description: 'A billed minute.' },
    AGENT_HOUR_PRODUCTIVE: { description: 'An hour in which an agent handles contacts or is available.' },
  },
});
