import type { RouteConfigEntry } from '@react-router/dev/routes';
import { matchRoutes, type RouteObject } from 'react-router';
import routes from '../../apps/web/app/routes.js';

const sections = [
  'basics',
  'places',
  'prices',
  'words',
  'company',
  'quality',
  'technology',
  'security',
  'cases',
];
const needOfAll =
  'country=GR&when=ON_THE_JOB&when=NIGHTS&calls=60&service=TELEPHONE_ANSWERING&language=el' +
  '&want=AGENT_COUNTRY&value=GR&extra=&weight=NICE&want=PILOT&value=&extra=&weight=SHOULD' +
  '&want=METRIC&value=ASA&extra=20&weight=MUST';
const needOfPilot = encodeURIComponent('calls=60&service=DISPATCH&want=PILOT&value=&extra=&weight=MUST');

/** Pages by who looks at them; `:name` is filled from the world. One that begins with / is the same in each language. */
export const pages = {
  visitor: [
    '',
    'vendors',
    'vendors?service=TELEPHONE_ANSWERING&sort=NAME',
    'vendors?q=nothing-is-called-so',
    'vendors/:claimed',
    'vendors/:claimed?zone=Asia/Kolkata',
    `vendors/:claimed?need=${needOfPilot}`,
    'vendors/:unclaimed',
    'vendors/:unclaimed/report',
    'vendors/:unclaimed/remove',
    'claim/:unclaimed',
    'removal/confirm?token=some-token',
    'removal/confirm?done=WAITING',
    'compare?v=:claimed&v=:unclaimed&v=gone',
    'compare?v=:claimed',
    'saved-searches/stop?token=some-token',
    'rfps/alerts/stop?token=some-token',
    'market?month=SMALL_OFFICE&by=COUNTRY',
    `need?${needOfAll}`,
    'calculators',
    'calculators/staffing',
    'calculators/in-house',
    'calculators/missed-calls',
    'glossary',
    'how-ranking-works',
    'how-reviews-work',
    'how-site-checks-work',
    'rfps',
    'rfps/:open',
    'sign-in',
    'sign-in/link?token=some-token',
    'sign-up',
    'verify-email?token=some-token',
    'reset-password',
    'reset-password/new?token=some-token',
    'mail-sent?for=sign-up',
    'no-such-page',
    '/dev/mail',
  ],
  buyer: [
    'rfps/mine',
    'rfps/new',
    'rfps/:draft/edit',
    'rfps/:open/responses',
    'rfps/:opened/responses',
    'rfps/:awarded/responses/:response/profile',
    'rfps/:awarded/responses',
    'requests',
    'requests/new?v=:claimed',
    'requests/:request',
    'engagements',
    'engagements/:engagement',
    'engagements/:engagement/review',
    'reviews',
    'saved-searches',
    'saved-searches/new?kind=NEED&calls=60&service=TELEPHONE_ANSWERING',
    'shortlists',
    'shortlists/:shortlist',
    'shortlists/add?v=:claimed&v=:unclaimed',
    'vendors/:claimed/call',
    'vendors/:claimed/call?of=client',
    'calls',
    'calls/:call',
    'vendors/:claimed/ask?for=references',
    'vendors/:claimed/ask?for=dossier',
    'references/asked',
    'references/asked/:contact',
    'dossiers',
    'dossiers/:dossier',
    'notifications',
    'account',
    'organization',
    'organization/tokens',
    'invitation?token=some-token',
  ],
  vendor: [
    'profile',
    ...sections.map((section) => `profile/${section}`),
    'profile/preview',
    'profile/versions',
    'profile/site',
    'profile/evidence',
    'profile/evidence?statement=foundedYear',
    'organization/data',
    'references',
    'references/new',
    'references/:reference',
    'dossier',
    'dossier/new',
    'dossier/items/:item',
    'dossier/share',
    'dossier/grants/:dossier',
    'requests/received',
    'requests/received/:thread',
    'rfps/received',
    'rfps/:open',
    'rfps/:open/answer',
    'engagements/:engagement',
    'reviews',
    'claim/:unclaimed',
    'disputes/:dispute',
    'cases',
    'vendors/:unclaimed/merge',
  ],
  /** Sells, and has no listing yet: two of the directory are open to it, one of them is claimed in every way. */
  newcomer: [
    'profile',
    'claim/:unclaimed',
    'claim/:pending',
    'claim/confirm?token=:token',
    'claim/:claimed',
    'claim/:claimed/dispute',
    'rfps/received',
    'requests/received',
  ],
  /** Has written things that keep the profile from being published. */
  beginner: ['profile', 'profile/basics', 'profile/places', 'profile/evidence'],
  moderator: [
    'directory/imports',
    'directory/imports/:imported',
    'moderation',
    'moderation/reviews',
    'moderation/duplicates',
    'moderation/evidence',
    'moderation/cases/:evidence',
    'moderation/cases/:merge?choice=ACCEPTED+MERGE_SAME_COMPANY#preview',
    'moderation/cases/:decided',
  ],
} as const;

export type Role = keyof typeof pages;

/** One page per layout for the other languages and the dark scheme. */
export const perLayout: Partial<Record<Role, string[]>> = {
  visitor: ['vendors', 'vendors/:claimed', 'sign-up'],
  buyer: ['rfps/:opened/responses'],
  vendor: ['profile/basics'],
};

/** The address of a page in a language. */
export const addressOf = (path: string, language: string): string =>
  path.startsWith('/') ? path : `/${language}/${path}`;

/** The file that draws what stands at an address. */
export function fileAt(address: string): string | undefined {
  const { pathname } = new URL(address, 'http://ringfair.example');
  return matchRoutes(tree, pathname)?.at(-1)?.route.id;
}

const toObject = ({ file, path, index, children }: RouteConfigEntry): RouteObject =>
  index
    ? { id: file, index: true }
    : { id: file, ...(path ? { path } : {}), children: children?.map(toObject) };
const tree = routes.map(toObject);

const ends = (entries: readonly RouteConfigEntry[]): RouteConfigEntry[] =>
  entries.flatMap((entry) => (entry.children ? ends(entry.children) : [entry]));

/** The files that draw pages; the others only redirect, or answer with data. */
export const drawn: readonly string[] = ends(routes)
  .map(({ file }) => file)
  .filter((file) => file.endsWith('.tsx'));
