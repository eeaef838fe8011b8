import { registerEnumType } from '@nestjs/graphql';
import { type CallResolution, type CallSubject } from '@ringfair/calls-core';

export const CallSubjectEnum: { readonly [S in CallSubject]: S } = {
  VENDOR_LINE: 'VENDOR_LINE',
  CLIENT_PROJECT: 'CLIENT_PROJECT',
};
registerEnumType(CallSubjectEnum, {
  name: 'CallSubject',
  description: 'Whose line was called.',
  valuesMap: {
    VENDOR_LINE: { description: "The vendor's own." },
    CLIENT_PROJECT: { description: 'The live one of a client that the vendor answers for.' },
  },
});

export const CallResolutionEnum: { readonly [R in CallResolution]: R } = {
  YES: 'YES',
  PARTLY: 'PARTLY',
  NO: 'NO',
};
registerEnumType(CallResolutionEnum, {
  name: 'CallResolution',
  description: "Was the caller's matter settled?",
  valuesMap: {
    YES: { description: 'It was.' },
    PARTLY: { description: 'In part, or only after a call back.' },
    NO: { description: 'It was not.' },
  },
});
