import { Injectable } from '@nestjs/common';
import type { Viewer } from '@ringfair/platform/auth';
import { Database, type Tx } from '@ringfair/platform/database';
import { type GraphqlContext, loaderOf } from '@ringfair/platform/graphql';
import { type Vendor, VendorReader } from '@ringfair/vendors-api';
import DataLoader from 'dataloader';
import { RequestRepository, type RequestRow } from './request.repository.js';
import { RequestThreadRepository, type ThreadRow } from './request-thread.repository.js';
import { type MessageRow, type QuoteRow, RequestWordsRepository } from './request-words.repository.js';

const REQUESTS = Symbol('requests by id');
const THREADS = Symbol('threads by request');
const MESSAGES = Symbol('messages by thread');
const QUOTES = Symbol('quotes by thread');
const VENDORS = Symbol('asked vendors');

type Read<Value> = (tx: Tx, ids: readonly string[]) => Promise<Map<string, Value>>;

/** One query for what a whole page of requests or threads shows; all under the policies of the viewer. */
@Injectable()
export class RequestsLoader {
  constructor(
    private readonly database: Database,
    private readonly requests: RequestRepository,
    private readonly threads: RequestThreadRepository,
    private readonly words: RequestWordsRepository,
    private readonly vendors: VendorReader,
  ) {}

  request(context: GraphqlContext, id: string): Promise<RequestRow | null> {
    return this.of<RequestRow>(context, REQUESTS, id, async (tx, ids) =>
      byId(await this.requests.byIds(tx, ids)),
    );
  }

  /** For the buyer all of them, for an asked vendor its own. */
  async threadsOf(context: GraphqlContext, requestId: string): Promise<ThreadRow[]> {
    const found = await this.of(context, THREADS, requestId, async (tx, ids) =>
      Map.groupBy(await this.threads.ofRequests(tx, ids), (row) => row.requestId),
    );
    return found ?? [];
  }

  /** Oldest first. */
  async messagesOf(context: GraphqlContext, threadId: string): Promise<MessageRow[]> {
    const found = await this.of(context, MESSAGES, threadId, async (tx, ids) =>
      Map.groupBy(await this.words.messages(tx, ids), (row) => row.threadId),
    );
    return found ?? [];
  }

  /** Newest first. */
  async quotesOf(context: GraphqlContext, threadId: string): Promise<QuoteRow[]> {
    const found = await this.of(context, QUOTES, threadId, async (tx, ids) =>
      Map.groupBy(await this.words.quotes(tx, ids), (row) => row.threadId),
    );
    return found ?? [];
  }

  /** Null when nothing is published any more. */
  vendor(context: GraphqlContext, id: string): Promise<Vendor | null> {
    return this.of<Vendor>(context, VENDORS, id, async (tx, ids) =>
      byId(await this.vendors.published(tx, ids)),
    );
  }

  private async of<Value>(
    context: GraphqlContext,
    key: symbol,
    id: string,
    read: Read<Value>,
  ): Promise<Value | null> {
    const loader = loaderOf(context, key, () => this.make(context.viewer, read));
    return loader.load(id);
  }

  private make<Value>(viewer: Viewer | null, read: Read<Value>): DataLoader<string, Value | null> {
    return new DataLoader(async (ids) => {
      const found = await this.database.read(viewer, (tx) => read(tx, ids));
      return ids.map((id) => found.get(id) ?? null);
    });
  }
}

const byId = <Row extends { id: string }>(rows: readonly Row[]): Map<string, Row> =>
  new Map(rows.map((row) => [row.id, row]));
