import type { Locale, OrganizationRole, Viewer } from '@ringfair/platform/auth';
import { Database } from '@ringfair/platform/database';
import { AccountsService } from '@ringfair/identity-api';
import { type BuyerKey, buyerSeeds } from './buyers.js';
import { grantModerator, knownAccounts } from './demo.repository.js';
import { demoLogins } from './logins.js';
import { type Cast, inParallel, type Stage } from './stage.js';
import { siteHostOf, vendorSeeds } from './vendors/index.js';

interface Account {
  email: string;
  name: string;
  locale: Locale;
  organization: string;
  sells: boolean;
  buys: boolean;
  password: string | null;
}

interface Colleague {
  account: Account;
  of: string;
  role: OrganizationRole;
}

/** The organisations that the logins of buyer and vendor belong to. */
export const DEMO_BUYER: BuyerKey = 'wrenfield';
export const DEMO_VENDOR = 'quillmere';

const deskEmail = 'desk@ringfair.example';

const buyers = new Map<string, Account>(
  buyerSeeds.map(({ key, name, person, locale }) => [
    key,
    {
      email: key === DEMO_BUYER ? demoLogins.buyer.email : `office@${key}.example`,
      name: person,
      locale,
      organization: name,
      sells: false,
      buys: true,
      password: key === DEMO_BUYER ? demoLogins.buyer.password : null,
    },
  ]),
);

const vendors = new Map<string, Account>(
  vendorSeeds.map((seed) => [
    seed.key,
    {
      email: seed.key === DEMO_VENDOR ? demoLogins.vendor.email : `owner@${siteHostOf(seed)}`,
      name: seed.person[0],
      locale: seed.locale,
      organization: seed.name,
      sells: true,
      buys: false,
      password: seed.key === DEMO_VENDOR ? demoLogins.vendor.password : null,
    },
  ]),
);

const staff = (email: string, name: string, password: string | null): Account => ({
  email,
  name,
  locale: 'en',
  organization: 'Ringfair Moderation',
  sells: false,
  buys: true,
  password,
});

const desk = staff(deskEmail, 'Ilse Vantongeren', null);
const claimant: Account = {
  email: 'ruth@maplehollow.example',
  name: 'Ruth Ellery',
  locale: 'en',
  organization: 'Maple Hollow Answering LLC',
  sells: true,
  buys: false,
  password: null,
};
/** The last account of all: with its role the load is whole. */
const moderator = staff(demoLogins.moderator.email, 'Femi Alabaster', demoLogins.moderator.password);

const colleague = (of: Account, login: { email: string; password: string }, name: string): Account => ({
  ...of,
  ...login,
  name,
});

const nobody = (): never => {
  throw new Error('A table of the demo names an organisation that it does not have.');
};

/** Signs up whoever is not there yet, owners first, then their colleagues, and tells who can act for whom. */
export async function registerCast(stage: Stage): Promise<Cast> {
  const database = stage.app.get(Database);
  const owners = [...buyers.values(), ...vendors.values(), claimant, desk];
  const known = new Map((await knownAccounts(database, allEmails(owners))).map((row) => [row.email, row]));
  const viewers = new Map<string, Viewer>();
  const accounts = stage.app.get(AccountsService);
  const register = async (account: Account, joins?: Colleague) => {
    const { organization, ...rest } = account;
    const ids =
      known.get(account.email) ??
      (await accounts.registerVerified({
        ...rest,
        organizationName: organization,
        ...(joins ? { joins: { organizationId: organizationOf(viewers, joins.of), role: joins.role } } : {}),
      }));
    viewers.set(account.email, viewerOf(account, ids, joins?.role ?? 'OWNER'));
  };
  await inParallel(owners, 6, (account) => register(account));
  const buyer = buyers.get(DEMO_BUYER) ?? nobody();
  const vendor = vendors.get(DEMO_VENDOR) ?? nobody();
  const colleagues: Colleague[] = [
    { account: colleague(buyer, demoLogins.viewer, 'Jonah Peverell'), of: buyer.email, role: 'VIEWER' },
    { account: colleague(vendor, demoLogins.editor, 'Lindiwe Marsh'), of: vendor.email, role: 'EDITOR' },
  ];
  await inParallel(colleagues, 2, (one) => register(one.account, one));
  await grantModerator(stage.config, deskEmail);
  const [first] = await knownAccounts(database, [deskEmail]);
  const of = (account: Account | undefined) => viewers.get(account?.email ?? '') ?? nobody();
  return {
    anchor: first?.since ?? nobody(),
    buyer: (key) => of(buyers.get(key)),
    vendor: (key) => of(vendors.get(key)),
    claimant: of(claimant),
    desk: { ...of(desk), platformRoles: ['MODERATOR'] },
  };
}

/** The demo's own moderator: made last, so that a load that stopped half-way is told from a whole one. */
export async function registerModerator(stage: Stage): Promise<void> {
  const { organization, ...rest } = moderator;
  const [known] = await knownAccounts(stage.app.get(Database), [moderator.email]);
  if (!known) {
    await stage.app.get(AccountsService).registerVerified({ ...rest, organizationName: organization });
  }
  await grantModerator(stage.config, moderator.email);
}

const allEmails = (owners: readonly Account[]): string[] => [
  ...owners.map(({ email }) => email),
  demoLogins.viewer.email,
  demoLogins.editor.email,
];

const organizationOf = (viewers: Map<string, Viewer>, email: string): string =>
  (viewers.get(email) ?? nobody()).organizationId;

const viewerOf = (
  { sells, buys, locale }: Account,
  { userId, organizationId }: { userId: string; organizationId: string },
  role: OrganizationRole,
): Viewer => ({
  userId,
  organizationId,
  role,
  sells,
  buys,
  locale,
  platformRoles: [],
  tokenScopes: null,
  sessionId: null,
});
