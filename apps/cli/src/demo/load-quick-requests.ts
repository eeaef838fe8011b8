import type { Viewer } from '@ringfair/platform/auth';
import { Database } from '@ringfair/platform/database';
import { ReplyTimesService, RequestsService, RequestThreadsService } from '@ringfair/requests-api';
import { VendorReader } from '@ringfair/vendors-api';
import { daysBefore, workingHour } from './clock.js';
import type { DatedThread } from './demo.repository.js';
import { ON_THE_JOB, quickRequestSeeds, type QuickRequestSeed, type ThreadCourse } from './quick-requests.js';
import type { Cast, Stage } from './stage.js';

type ThreadRow = Awaited<ReturnType<RequestThreadsService['get']>>;

/** A fortnight from the load on, so that the offers of the demo can be accepted. */
const VALID_DAYS = 14;

/** Quick requests as their buyers would send them, and what the asked vendors did. */
export class QuickRequestLoader {
  private readonly requests: RequestsService;
  private readonly threads: RequestThreadsService;
  private readonly replyTimes: ReplyTimesService;
  private readonly database: Database;
  private readonly vendors: VendorReader;

  constructor(
    stage: Stage,
    private readonly cast: Cast,
  ) {
    this.requests = stage.app.get(RequestsService);
    this.threads = stage.app.get(RequestThreadsService);
    this.replyTimes = stage.app.get(ReplyTimesService);
    this.database = stage.app.get(Database);
    this.vendors = stage.app.get(VendorReader);
  }

  /** @returns when each thread began and was answered, in the story */
  async loadAll(): Promise<DatedThread[]> {
    const dated: DatedThread[] = [];
    for (const seed of quickRequestSeeds) {
      const buyer = this.cast.buyer(seed.buyer);
      const { id } = await this.requests.ask(buyer, await this.inputOf(seed));
      const asked = workingHour(this.cast.anchor, seed.asked, seed.key);
      for (const course of seed.threads) {
        const thread = await this.threadOf(this.cast.vendor(course.vendor), id);
        await this.play(buyer, thread, course);
        const { minutes } = course;
        dated.push({ threadId: thread.id, asked, replied: new Date(asked.getTime() + minutes * 60_000) });
      }
    }
    return dated;
  }

  /** After the times of the story have been set. */
  async measure(): Promise<void> {
    await this.replyTimes.measureAll();
  }

  private async play(buyer: Viewer, thread: ThreadRow, course: ThreadCourse): Promise<void> {
    const vendor = this.cast.vendor(course.vendor);
    const { vendor: key, end, words, price } = course;
    if (end === 'SILENT') return;
    if (end === 'DECLINED') {
      if (thread.state === 'ASKED')
        await this.threads.decline(vendor, {
          threadId: thread.id,
          expectedVersion: thread.version,
          reason: words,
        });
      return;
    }
    let current = await this.threads.write(vendor, {
      threadId: thread.id,
      body: words,
      idempotencyKey: `demo message ${thread.requestId} ${key}`,
    });
    if (price && current.state === 'ANSWERED') {
      current = await this.threads.quote(vendor, {
        ...price,
        idempotencyKey: `demo quote ${thread.requestId} ${key}`,
        threadId: thread.id,
        expectedVersion: current.version,
        unit: 'MONTH',
        rateScale: 0,
        termMonths: 1,
        noticeDays: 30,
        validUntil: daysBefore(this.cast.anchor, -VALID_DAYS).toISOString().slice(0, 10),
      });
    }
    if (end === 'ACCEPTED' && current.state === 'QUOTED')
      await this.threads.accept(buyer, { threadId: thread.id, expectedVersion: current.version });
  }

  private async threadOf(vendor: Viewer, requestId: string): Promise<ThreadRow> {
    const { nodes } = await this.threads.received(vendor, { first: 100 });
    const thread = nodes.find((one) => one.requestId === requestId);
    if (!thread) throw new Error(`no thread of request ${requestId}`);
    return thread;
  }

  private async inputOf(seed: QuickRequestSeed) {
    const slugs = await Promise.all(seed.threads.map(({ vendor }) => this.slugOf(this.cast.vendor(vendor))));
    return {
      idempotencyKey: `demo request ${seed.key}`,
      title: seed.title,
      country: seed.country,
      note: seed.note,
      need: {
        requirements: [
          { ...blank, kind: 'SERVICE' as const, codes: ['TELEPHONE_ANSWERING'] },
          { ...blank, kind: 'COVERAGE' as const, timeZone: seed.timeZone, hours: ON_THE_JOB },
        ],
        contactsPerWeek: seed.callsPerWeek,
        talkSeconds: null,
      },
      vendors: slugs.map((slug) => ({ slug, questions: [] })),
    };
  }

  private async slugOf(viewer: Viewer): Promise<string> {
    const listing = await this.database.read(viewer, (tx) =>
      this.vendors.ofOrganization(tx, viewer.organizationId),
    );
    return listing?.slug ?? '';
  }
}

const blank = {
  importance: 'MUST' as const,
  codes: [] as string[],
  bound: null,
  currency: null,
  level: null,
  metric: null,
  timeZone: null as string | null,
  hours: [] as typeof ON_THE_JOB,
};
