import type { INestApplicationContext } from '@nestjs/common';
import { CurrencyRatesService } from '@ringfair/market-api';
import type { Config } from '@ringfair/platform/config';
import { Database } from '@ringfair/platform/database';
import { RankingDayService } from '@ringfair/search-api';
import { registerCast, registerModerator } from './accounts.js';
import { timesOf } from './clock.js';
import { type DatedRequest, isModerator, moveIntoThePast } from './demo.repository.js';
import { loadCalls } from './load-calls.js';
import { loadConsidered } from './load-considered.js';
import { loadDesk } from './load-desk.js';
import { loadEditions } from './load-editions.js';
import { loadEvidence } from './load-evidence.js';
import { QuickRequestLoader } from './load-quick-requests.js';
import { type LoadedRequest, RequestLoader } from './load-requests.js';
import { loadSharing } from './load-sharing.js';
import { loadVendors } from './load-vendors.js';
import { WorkLoader } from './load-work.js';
import { demoLogins } from './logins.js';
import { demoRates } from './rates.js';
import type { Cast, Stage } from './stage.js';

export type DemoOutcome = 'LOADED' | 'ALREADY_THERE';

/**
 * Loads the demo data through the services, as its people would have entered it. Every step first looks at what is
 * there: a load that was interrupted goes on where it stopped, and a whole one is left alone.
 */
export async function loadDemo(
  app: INestApplicationContext,
  config: Config,
  say: (line: string) => void,
): Promise<DemoOutcome> {
  if (config.environment === 'production') throw new Error('Demo data does not belong into production.');
  if (await isModerator(app.get(Database), demoLogins.moderator.email)) return 'ALREADY_THERE';
  const stage: Stage = { app, config, say };
  const cast = await registerCast(stage);
  say('people and organisations');
  await app.get(CurrencyRatesService).importEcb(demoRates);
  const listings = await loadVendors(stage, cast);
  say(`${listings.length} vendor profiles, 13 listings of a directory`);
  const loader = new RequestLoader(stage, cast);
  const requests = await loader.publishAll();
  await loader.answerAll(requests);
  say(`${requests.length} requests with their answers`);
  const dated = requests.map((request) => datedRequest(request, cast));
  const quick = new QuickRequestLoader(stage, cast);
  const threads = await quick.loadAll();
  say(`${threads.length} vendors asked by quick requests`);
  const move = () => moveIntoThePast(config, dated, listings, threads);
  await move();
  await loader.decideAll(requests);
  await move();
  const work = new WorkLoader(stage, cast);
  await work.confirmAll(requests);
  say(`${requests.filter(({ seed }) => seed.work).length} awards and what became of them`);
  await move();
  await work.reviewAll(requests);
  await move();
  await quick.measure();
  say(`${requests.filter(({ seed }) => seed.review).length} reviews`);
  say(`${await loadCalls(stage, cast)} test calls`);
  const editions = await loadEditions(stage, cast);
  await moveIntoThePast(config, [], editions, []);
  say(`${await loadEvidence(stage, cast)} documents as evidence`);
  await loadSharing(stage, cast);
  await loadDesk(stage, cast);
  await loadConsidered(stage, cast);
  say('references, a dossier, a shortlist, and what waits for moderators');
  await app.get(RankingDayService).run();
  await registerModerator(stage);
  return 'LOADED';
}

const datedRequest = ({ seed, buyer, rfp }: LoadedRequest, { anchor }: Cast): DatedRequest => ({
  rfpId: rfp.id,
  ...timesOf(seed, anchor, buyer.timeZone),
});
