import { americanJobs } from './jobs-america.js';
import { britishJobs } from './jobs-britain.js';
import { continentalJobs } from './jobs-continent.js';
import { greekJobs } from './jobs-greek.js';
import { russianJobs } from './jobs-russian.js';
import type { RfpCourse, RfpSeed } from './rfp-seed.js';
import { englishShowcase } from './showcase-english.js';
import { openEnglishShowcase } from './showcase-english-open.js';
import { greekShowcase } from './showcase-greek.js';
import { russianShowcase } from './showcase-russian.js';

export type { LotSeed, RequirementSeed, ReviewSeed, RfpCourse, RfpSeed, WorkCourse } from './rfp-seed.js';

/** One request per state and kind, told in full. */
export const showcaseSeeds: readonly RfpSeed[] = [
  ...openEnglishShowcase,
  ...englishShowcase,
  ...russianShowcase,
  ...greekShowcase,
];
/** Small awarded requests that the engagements and reviews stand on. */
export const jobSeeds: readonly RfpSeed[] = [
  ...americanJobs,
  ...britishJobs,
  ...continentalJobs,
  ...russianJobs,
  ...greekJobs,
];

/** Days before the load on which a request was published; a draft is a day old. */
export const ageOf = (course: RfpCourse): number => (course.state === 'DRAFT' ? 1 : course.published);

/** All of them, oldest first. */
export const rfpSeeds: readonly RfpSeed[] = [...showcaseSeeds, ...jobSeeds].toSorted(
  (a, b) => ageOf(b.course) - ageOf(a.course),
);
