import { Injectable } from '@nestjs/common';
import type { Viewer } from '@ringfair/platform/auth';
import { Database, Idempotency, type Tx } from '@ringfair/platform/database';
import { conflict, notFound, validation } from '@ringfair/platform/errors';
import { type EventName, Events } from '@ringfair/platform/events';
import {
  type Connection,
  decodeCursor,
  encodeCursor,
  type PageArgs,
  toConnection,
} from '@ringfair/platform/graphql';
import {
  decide,
  isOpen,
  MOST_MESSAGES,
  quoteProblems,
  type ThreadCommand,
  type ThreadSide,
  type ThreadState,
} from '@ringfair/requests-core';
import type {
  AcceptQuoteInput,
  EndRequestInput,
  QuoteRequestInput,
  WriteRequestMessageInput,
} from './request.inputs.js';
import { ReplyTimeRepository } from './reply-time.repository.js';
import { RequestThreadRepository, type ThreadRow } from './request-thread.repository.js';
import { RequestWordsRepository } from './request-words.repository.js';
import { refused } from './requests.errors.js';

const CURSOR = 'received requests';

/** The two sides of a thread talk, quote, accept, decline. Each step locks the thread: both may act at once. */
@Injectable()
export class RequestThreadsService {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly events: Events,
    private readonly threads: RequestThreadRepository,
    private readonly words: RequestWordsRepository,
    private readonly replyTimes: ReplyTimeRepository,
  ) {}

  received(viewer: Viewer, page: PageArgs): Promise<Connection<ThreadRow>> {
    const [before] = page.after ? decodeCursor(CURSOR, page.after) : [null];
    return this.database.read(viewer, async (tx) => {
      const { organizationId } = viewer;
      const rows = await this.threads.received(
        tx,
        organizationId,
        page.first + 1,
        before === null ? null : String(before),
      );
      return toConnection(rows, page, (row) => encodeCursor(CURSOR, [row.id]));
    });
  }

  get(viewer: Viewer, id: string): Promise<ThreadRow> {
    return this.database.read(viewer, (tx) => this.existing(tx, id));
  }

  write(viewer: Viewer, { idempotencyKey, ...input }: WriteRequestMessageInput): Promise<ThreadRow> {
    return this.database.run(viewer, async (tx) => {
      await this.idempotency.once(tx, viewer, 'writeRequestMessage', idempotencyKey, input, () =>
        this.send(tx, viewer, input),
      );
      return this.existing(tx, input.threadId);
    });
  }

  /** @throws DomainError VALIDATION for days that cannot be, CONFLICT when the thread has moved on */
  async quote(viewer: Viewer, { idempotencyKey, ...input }: QuoteRequestInput): Promise<ThreadRow> {
    refuseQuote(input as QuoteRequestInput);
    return this.database.run(viewer, async (tx) => {
      await this.idempotency.once(tx, viewer, 'quoteRequest', idempotencyKey, input, () =>
        this.offer(tx, viewer, input as QuoteRequestInput),
      );
      return this.existing(tx, input.threadId);
    });
  }

  withdrawQuote(viewer: Viewer, input: EndRequestInput): Promise<ThreadRow> {
    return this.database.run(viewer, async (tx) => {
      const thread = await this.current(tx, input);
      const state = await this.allowed(tx, viewer, thread, { kind: 'WITHDRAW', reason: input.reason });
      await this.words.endQuote(tx, thread.id, input.reason.trim());
      await this.move(tx, viewer, thread, state);
      await this.tell(tx, viewer, 'request.quote-withdrawn', thread.id);
      return this.existing(tx, thread.id);
    });
  }

  decline(viewer: Viewer, input: EndRequestInput): Promise<ThreadRow> {
    return this.database.run(viewer, async (tx) => {
      const thread = await this.current(tx, input);
      const state = await this.allowed(tx, viewer, thread, { kind: 'DECLINE', reason: input.reason });
      const name = await this.threads.nameOf(tx, viewer.userId);
      await this.move(tx, viewer, thread, state, { name, reason: input.reason.trim() });
      await this.tell(tx, viewer, 'request.declined', thread.id);
      return this.existing(tx, thread.id);
    });
  }

  /** Accepts one quote and closes the other threads with it; the engagement opens in the same transaction. */
  accept(viewer: Viewer, input: AcceptQuoteInput): Promise<ThreadRow> {
    return this.database.run(viewer, async (tx) => {
      const all = await this.threads.lockRequestOf(tx, input.threadId);
      const thread = all.find(({ id }) => id === input.threadId);
      if (!thread) throw notFound('Thread');
      if (thread.version !== input.expectedVersion) throw conflict(thread.version);
      await this.move(tx, viewer, thread, await this.allowed(tx, viewer, thread, { kind: 'ACCEPT' }));
      await this.closeOthers(tx, viewer, all, thread.id);
      await this.events.emit(tx, {
        name: 'request.accepted',
        organizationId: viewer.organizationId,
        payload: {
          requestId: thread.requestId,
          threadId: thread.id,
          vendorId: thread.vendorId,
          vendorOrganizationId: thread.vendorOrganizationId,
          buyerOrganizationId: thread.organizationId,
        },
      });
      return this.existing(tx, thread.id);
    });
  }

  private async send(
    tx: Tx,
    viewer: Viewer,
    { threadId, body }: Omit<WriteRequestMessageInput, 'idempotencyKey'>,
  ): Promise<string> {
    const thread = await this.locked(tx, threadId);
    const state = await this.allowed(tx, viewer, thread, { kind: 'WRITE' });
    if ((await this.words.countMessages(tx, threadId)) >= MOST_MESSAGES) throw refused('THREAD_FULL');
    const name = await this.threads.nameOf(tx, viewer.userId);
    const side = sideOf(thread, viewer);
    const messageId = await this.words.write(tx, viewer, { threadId, side, name, body });
    if (state !== thread.state) await this.move(tx, viewer, thread, state);
    await this.events.emit(tx, {
      name: 'request.written',
      organizationId: viewer.organizationId,
      payload: { threadId, messageId },
    });
    return messageId;
  }

  private async offer(tx: Tx, viewer: Viewer, quote: QuoteRequestInput): Promise<string> {
    const thread = await this.current(tx, quote);
    const state = await this.allowed(tx, viewer, thread, { kind: 'QUOTE' });
    await this.words.endQuote(tx, thread.id, null);
    const id = await this.words.quote(tx, viewer, await this.threads.nameOf(tx, viewer.userId), quote);
    await this.move(tx, viewer, thread, state);
    await this.tell(tx, viewer, 'request.quoted', thread.id);
    return id;
  }

  private async closeOthers(
    tx: Tx,
    viewer: Viewer,
    threads: readonly ThreadRow[],
    acceptedId: string,
  ): Promise<void> {
    const name = await this.threads.nameOf(tx, viewer.userId);
    for (const thread of threads) {
      if (thread.id === acceptedId || !isOpen(thread.state)) continue;
      const state = await this.allowed(tx, viewer, thread, { kind: 'CLOSE' });
      await this.move(tx, viewer, thread, state, { name, reason: null });
      await this.tell(tx, viewer, 'request.closed', thread.id);
    }
  }

  /** The vendor's first reply tells how soon it replies: what search knows of it changes with it. */
  private async move(
    tx: Tx,
    viewer: Viewer,
    thread: ThreadRow,
    state: ThreadState,
    closing: { name: string; reason: string | null } | null = null,
  ): Promise<void> {
    await this.threads.advance(tx, thread, state, closing);
    if (thread.firstReplyAt === null && sideOf(thread, viewer) === 'VENDOR') {
      await this.replyTimes.measure(tx, thread.vendorId);
    }
  }

  private async allowed(
    tx: Tx,
    viewer: Viewer,
    thread: ThreadRow,
    command: ThreadCommand,
  ): Promise<ThreadState> {
    const quoteValidUntil = await this.words.validUntil(tx, thread.id);
    const facts = { state: thread.state, quoteValidUntil };
    const decision = decide(facts, command, sideOf(thread, viewer), Date.now());
    if (!decision.allowed) throw refused(decision.reason);
    return decision.state;
  }

  private async tell(
    tx: Tx,
    viewer: Viewer,
    name: Extract<
      EventName,
      'request.quoted' | 'request.quote-withdrawn' | 'request.declined' | 'request.closed'
    >,
    threadId: string,
  ): Promise<void> {
    await this.events.emit(tx, { name, organizationId: viewer.organizationId, payload: { threadId } });
  }

  private async current(
    tx: Tx,
    { threadId, expectedVersion }: { threadId: string; expectedVersion: number },
  ): Promise<ThreadRow> {
    const thread = await this.locked(tx, threadId);
    if (thread.version !== expectedVersion) throw conflict(thread.version);
    return thread;
  }

  private async locked(tx: Tx, id: string): Promise<ThreadRow> {
    const thread = await this.threads.findLocked(tx, id);
    if (!thread) throw notFound('Thread');
    return thread;
  }

  private async existing(tx: Tx, id: string): Promise<ThreadRow> {
    const thread = await this.threads.find(tx, id);
    if (!thread) throw notFound('Thread');
    return thread;
  }
}

/** Which side the viewer's organisation is; the two are never the same (constraint request_threads_two_parties). */
export const sideOf = ({ organizationId }: Pick<ThreadRow, 'organizationId'>, viewer: Viewer): ThreadSide =>
  organizationId === viewer.organizationId ? 'BUYER' : 'VENDOR';

function refuseQuote(quote: QuoteRequestInput): void {
  const problems = quoteProblems(
    {
      unit: quote.unit,
      firstIncrementSeconds: quote.firstIncrementSeconds ?? null,
      stepSeconds: quote.stepSeconds ?? null,
      validUntil: quote.validUntil,
      startsOn: quote.startsOn ?? null,
    },
    new Date().toISOString().slice(0, 10),
  );
  if (problems.length === 0) return;
  throw validation(
    problems.map(({ field, reason }) => ({ path: `input.${field}`, reason, message: `is wrong: ${reason}` })),
  );
}
