import type { Channel, Coverage, Service } from '@ringfair/vendors-core';
import type { ResponsePriceUnit } from '@ringfair/rfp-core';
import type { BuyerKey } from '../buyers.js';
import type { RequirementSeed, ReviewSeed, RfpSeed } from './rfp-seed.js';

/** A small piece of work that was asked for, awarded and done: what verified reviews stand on. */
export interface JobSeed {
  buyer: BuyerKey;
  vendor: string;
  /** Who answered as well and lost. */
  others: readonly string[];
  service: Service;
  title: string;
  summary: string;
  contacts: number;
  handle: number;
  rate: readonly [unit: ResponsePriceUnit, amount: number];
  languages?: readonly string[];
  channels?: readonly Channel[];
  coverage?: readonly Coverage[];
  /** Days before the load on which the work began, and ended if it has. */
  started: number;
  ended?: readonly [days: number, reason: string];
  review?: ReviewSeed;
}

/** Days from publishing to the deadline, to the award, to the first day of work. */
const COURSE = { published: 40, closed: 22, awarded: 12 };

/** The request that such a job began with. */
export const requestsOf = (
  prefix: string,
  language: string,
  requirements: readonly RequirementSeed[],
  jobs: readonly JobSeed[],
): RfpSeed[] =>
  jobs.map((job, index) => ({
    key: `${prefix}-${index + 1}`,
    buyer: job.buyer,
    title: job.title,
    summary: job.summary,
    weights: [40, 30, 30],
    lots: [
      {
        title: job.title,
        services: [job.service],
        channels: job.channels ?? ['VOICE', 'EMAIL'],
        languages: job.languages ?? [language],
        coverage: job.coverage ?? ['BUSINESS_HOURS'],
        contacts: job.contacts,
        hours: job.coverage?.includes('AROUND_THE_CLOCK') ? 168 : 50,
        handle: job.handle,
        rate: job.rate,
      },
    ],
    requirements,
    answers: [job.vendor, ...job.others],
    course: {
      state: 'AWARDED',
      published: job.started + COURSE.published,
      closed: job.started + COURSE.closed,
      awarded: job.started + COURSE.awarded,
      winner: job.vendor,
    },
    work: job.ended
      ? { state: 'ENDED', started: job.started, ended: job.ended[0], reason: job.ended[1] }
      : { state: 'ACTIVE', started: job.started },
    ...(job.review ? { review: job.review } : {}),
  }));
