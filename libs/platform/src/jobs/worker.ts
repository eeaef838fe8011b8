import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { PgBoss } from 'pg-boss';
import { CONFIG, type Config } from '../config/index.js';
import { Database, roleUrl, type Tx } from '../database/index.js';
import type { DeliveredEvent, EventName } from '../events/event-names.js';
import { Events } from '../events/events.js';
import { withCorrelation } from '../http/correlation.js';
import { Jobs } from './jobs.js';

const DELIVERIES = 'deliveries';
const DEAD = 'deliveries-failed';
const RELAY_EVERY_MS = 250;
/** A job whose worker was killed is taken up again when its heartbeat has been missing for so long. */
const HEARTBEAT_SECONDS = 10;
const SUPERVISE_EVERY_SECONDS = 5;

interface OutboxRow {
  id: string;
  name: EventName;
  organizationId: string | null;
  payload: never;
}

interface DeliveryJob {
  eventId: string;
  handler: string;
}

/**
 * Runs jobs: relays the outbox into pg-boss (in one transaction, so that a crash neither loses nor
 * doubles a job) and delivers events to their handlers. Started explicitly by the process that is
 * to work: apps/worker, or `npm start`, which is both.
 */
@Injectable()
export class Worker implements OnApplicationShutdown {
  private readonly logger = new Logger(Worker.name);
  private boss: PgBoss | undefined;
  private relay: NodeJS.Timeout | undefined;
  private relaying: Promise<void> | undefined;
  private stopped = false;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly events: Events,
    private readonly jobs: Jobs,
  ) {}

  async start(): Promise<void> {
    const boss = new PgBoss({
      connectionString: roleUrl(this.config.databaseUrl, this.config.appSecret, 'app_worker'),
      schema: 'pgboss',
      createSchema: false,
      max: 4,
      superviseIntervalSeconds: SUPERVISE_EVERY_SECONDS,
      monitorIntervalSeconds: SUPERVISE_EVERY_SECONDS,
    });
    boss.on('error', (error) =>
      this.logger.warn(`jobs: ${error instanceof Error ? error.message : 'database unreachable'}`),
    );
    await boss.start();
    this.boss = boss;
    await boss.createQueue(DEAD);
    await boss.createQueue(DELIVERIES, {
      retryLimit: 12,
      retryDelay: 2,
      retryBackoff: true,
      retryDelayMax: 3600,
      heartbeatSeconds: HEARTBEAT_SECONDS,
      deadLetter: DEAD,
    });
    await boss.work<DeliveryJob>(DELIVERIES, { pollingIntervalSeconds: 0.5, batchSize: 5 }, async (jobs) => {
      for (const job of jobs) await withCorrelation(job.data.eventId, () => this.deliver(job.data));
    });
    for (const timer of this.jobs.timers) {
      await boss.createQueue(timer.name, { policy: 'singleton' });
      await boss.schedule(timer.name, timer.cron);
      await boss.work(timer.name, () => timer.handler());
    }
    this.scheduleRelay();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.relay);
    await this.relaying;
    await this.boss?.stop({ graceful: true, timeout: 5_000 });
  }

  private scheduleRelay(): void {
    if (this.stopped) return;
    this.relay = setTimeout(() => {
      this.relaying = this.relayOutbox()
        .catch((error: Error) => this.logger.warn(`outbox: ${error.message}`))
        .finally(() => this.scheduleRelay());
    }, RELAY_EVERY_MS);
  }

  /** Moves committed outbox rows into the queue, one job per handler; both or neither. */
  async relayOutbox(): Promise<void> {
    const { boss } = this;
    if (!boss) return;
    await this.database.asWorker(null, async (tx) => {
      const rows = await tx.query<OutboxRow>(
        `select id, name from outbox where relayed_at is null order by id limit 200 for update skip locked`,
      );
      if (rows.length === 0) return;
      const jobs = rows.flatMap((row) =>
        this.events.handlersOf(row.name).map((handler) => ({ data: { eventId: row.id, handler } })),
      );
      if (jobs.length > 0) await boss.insert(DELIVERIES, jobs, { db: executorOf(tx) });
      await tx.execute('update outbox set relayed_at = now() where id = any($1)', [
        rows.map((row) => row.id),
      ]);
    });
  }

  /** One event to one handler: the mark that it was handled commits together with what it did. */
  async deliver({ eventId, handler }: DeliveryJob): Promise<void> {
    const row = await this.database.asWorker(null, (tx) =>
      tx.one<OutboxRow>(
        'select id, name, organization_id as "organizationId", payload from outbox where id = $1',
        [eventId],
      ),
    );
    const run = row && this.events.delivery(row.name, handler);
    if (!run) throw new Error(`no handler ${handler} for event ${eventId}`);
    await this.database.asWorker(row.organizationId, async (tx) => {
      const first = await tx.execute(
        'insert into handled_events (event_id, handler) values ($1, $2) on conflict do nothing',
        [eventId, handler],
      );
      if (first > 0) await run(tx, row as DeliveredEvent<EventName>);
    });
  }
}

const executorOf = (tx: Tx) => ({
  executeSql: async (text: string, values?: unknown[]) => ({ rows: await tx.query<object>(text, values) }),
});
