import { southernVendors } from './africa-latin-america.js';
import { asianVendors } from './asia.js';
import { britishVendors } from './britain.js';
import { canadianVendors } from './canada.js';
import { caucasianAndKazakhVendors } from './caucasus-central-asia.js';
import { cypriotVendors } from './cyprus.js';
import { draftVendors } from './drafts.js';
import { continentalVendors } from './europe.js';
import { greekVendors } from './greece.js';
import { irishVendors } from './ireland.js';
import { eastRussianVendors } from './russia-east.js';
import { westRussianVendors } from './russia-west.js';
import { easternVendors } from './united-states-east.js';
import { westernVendors } from './united-states-west.js';
import type { VendorSeed } from './vendor-seed.js';

export { DIRECTORY_CSV, DIRECTORY_NAME } from './directory-file.js';
export { profileOf, siteHostOf } from './profile-of.js';
export type { VendorSeed } from './vendor-seed.js';

/** All that sign up, oldest publication first, drafts last: lists that go by age then look lived in. */
export const vendorSeeds: readonly VendorSeed[] = [
  ...westernVendors,
  ...easternVendors,
  ...canadianVendors,
  ...britishVendors,
  ...irishVendors,
  ...continentalVendors,
  ...greekVendors,
  ...cypriotVendors,
  ...westRussianVendors,
  ...eastRussianVendors,
  ...caucasianAndKazakhVendors,
  ...asianVendors,
  ...southernVendors,
  ...draftVendors,
].toSorted((a, b) => (b.published ?? -1) - (a.published ?? -1));
