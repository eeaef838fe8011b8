import type { DossierKind, ReferenceDetails } from '@ringfair/vendors-core';

interface ReferenceSeed extends Omit<ReferenceDetails, 'consent'> {
  key: string;
  /** Days before the load on which the person agreed to be named; null: not yet. */
  consented: number | null;
}

/** Clients that the demo's vendor names, as fictional as itself. */
export const referenceSeeds: readonly ReferenceSeed[] = [
  {
    key: 'holmfirth-mutual',
    client: 'Holmfirth Mutual',
    person: 'Deborah Aske',
    post: 'Head of claims',
    phone: '+441632960271',
    email: 'd.aske@holmfirth-mutual.example',
    languages: ['en'],
    work: 'First notice of loss and its follow-up calls; 24 agents, up to 60 in a stormy week.',
    industry: 'INSURANCE',
    country: 'GB',
    service: 'CUSTOMER_SUPPORT',
    sinceYear: 2019,
    untilYear: null,
    consented: 47,
  },
  {
    key: 'wearside-water',
    client: 'Wearside Water',
    person: 'Colin Tranter',
    post: 'Customer director',
    phone: '+441632960288',
    email: 'colin.tranter@wearside-water.example',
    languages: ['en'],
    work: 'Complaints by phone and post, each with one owner from the first call to the last letter.',
    industry: 'ENERGY_AND_UTILITIES',
    country: 'GB',
    service: 'COMPLAINTS',
    sinceYear: 2016,
    untilYear: 2025,
    consented: 33,
  },
  {
    key: 'kestrel-and-bow',
    client: 'Kestrel & Bow',
    person: 'Ffion Gethin',
    post: null,
    phone: null,
    email: 'ffion@kestrel-and-bow.example',
    languages: ['cy', 'en'],
    work: 'Orders by phone and chat for a maker of outdoor clothes, in Welsh and English.',
    industry: 'CONSUMER_AND_RETAIL',
    country: 'GB',
    service: 'ORDER_TAKING',
    sinceYear: 2022,
    untilYear: null,
    consented: null,
  },
];

interface DossierSeed {
  kind: DossierKind;
  title: string;
  /** What stands on the sheet, where there is one. */
  paper?: readonly (readonly [label: string, value: string])[];
  statement?: string;
  recoveryTimeHours?: number;
  recoveryPointHours?: number;
  /** Days before the load. */
  issued: number;
  /** Days after the load. */
  ends?: number;
}

const company = ['Company', 'Quillmere Contact Services Limited'] as const;

/** What a buyer's risk committee asks for. */
export const dossierSeeds: readonly DossierSeed[] = [
  {
    kind: 'REGISTER_EXTRACT',
    title: 'Extract from the company register',
    paper: [company, ['Registered office', 'Sunderland'], ['Director', 'Amara Whitlock']],
    issued: 41,
  },
  {
    kind: 'ANNUAL_ACCOUNTS',
    title: 'Annual accounts, short form',
    paper: [
      company,
      ['Turnover', '£ 13,940,000'],
      ['Profit before tax', '£ 612,000'],
      ['Equity', '£ 2,480,000'],
    ],
    issued: 140,
  },
  {
    kind: 'INSURANCE',
    title: 'Professional indemnity and cyber insurance',
    paper: [company, ['Cover', '£ 5,000,000 for each claim'], ['Excess', '£ 10,000']],
    issued: 341,
    ends: 24,
  },
  {
    kind: 'SUBCONTRACTORS',
    title: 'Who works for us',
    statement:
      'Nobody answers calls for us but our own employees. The contact-centre platform and the recordings are hosted in London and Slough; the host has no access to their content.',
    issued: 60,
  },
  {
    kind: 'RECOVERY_TIMES',
    title: 'Recovery after an outage',
    statement: 'Tested in spring: Cardiff took all of Sunderland’s lines within fifty minutes.',
    recoveryTimeHours: 2,
    recoveryPointHours: 1,
    issued: 180,
  },
];
