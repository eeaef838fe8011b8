import { Injectable } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { Kind, parse } from 'graphql';
import { Database } from '../database/database.js';

/** Queries whose answer to a visitor depends on what is published, and on the day, alone. */
const KEPT_FIELDS = new Set(['vendor']);
/** Longest life of an answer: evidence ends and hints change with the day, not with a write. */
const LIFE_MS = 60_000;
const MOST_BYTES = 64_000_000;
const MOST_DOCUMENTS = 500;
const LONGEST_DOCUMENT = 20_000;

interface Answer {
  body: Buffer;
  type: string;
  snapshot: string;
  until: number;
}

interface GraphqlBody {
  query?: unknown;
  variables?: unknown;
  operationName?: unknown;
}

/**
 * Answers to visitors who are not signed in, kept as bytes for as long as the database is what it was: PostgreSQL
 * names the set of transactions that a reader sees, and two readers with the same set see the same. Asking for that
 * name is all that a repeated question costs; a write anywhere, by any process, is a new name. The first answer goes
 * the usual way through limits, guards and the masking of errors.
 */
@Injectable()
export class KeptAnswers {
  /** Questions that were answered from here. */
  served = 0;
  private readonly answers = new Map<string, Answer>();
  private readonly documents = new Map<string, number | null>();
  private bytes = 0;
  private next: Promise<string> | undefined;
  private asking: Promise<unknown> = Promise.resolve();

  constructor(private readonly database: Database) {}

  /** For /graphql, behind the body parser and behind whatever finds out who asks. */
  readonly middleware = (req: Request, res: Response, next: NextFunction): void => {
    const key = this.keyOf(req);
    if (key === null) return next();
    this.snapshot().then(
      (snapshot) => {
        const kept = this.answers.get(key);
        if (kept?.snapshot === snapshot && kept.until > performance.now()) return this.send(res, key, kept);
        this.keepWhatIsSent(res, key, snapshot);
        next();
      },
      () => next(),
    );
  };

  private send(res: Response, key: string, answer: Answer): void {
    this.served += 1;
    // The one asked for last is forgotten last.
    this.answers.delete(key);
    this.answers.set(key, answer);
    res.setHeader('content-type', answer.type);
    res.setHeader('content-length', answer.body.length);
    res.end(answer.body);
  }

  private keyOf(req: Request): string | null {
    if (req.method !== 'POST' || req.viewer || req.get('authorization')) return null;
    const { query, variables = null, operationName = null } = (req.body ?? {}) as GraphqlBody;
    if (typeof query !== 'string' || query.length > LONGEST_DOCUMENT) return null;
    const document = this.documentOf(query);
    if (document === null) return null;
    return JSON.stringify([document, variables, operationName, req.get('accept')]);
  }

  /** A number for each document that asks for nothing else than what is kept; null for the others. */
  private documentOf(query: string): number | null {
    const known = this.documents.get(query);
    if (known !== undefined) return known;
    if (this.documents.size >= MOST_DOCUMENTS) this.forget();
    const number = asksForKept(query) ? this.documents.size : null;
    this.documents.set(query, number);
    return number;
  }

  private forget(): void {
    this.documents.clear();
    this.answers.clear();
    this.bytes = 0;
  }

  /** The name of what a reader sees now. Who asks while a question is under way waits for the next one: it may be older. */
  private snapshot(): Promise<string> {
    this.next ??= this.asking.then(() => {
      this.next = undefined;
      const asked = this.database.read(null, (tx) =>
        tx.query<{ name: string }>('select pg_current_snapshot()::text as name', [], 'kept answers'),
      );
      this.asking = asked.catch(() => undefined);
      return asked.then(([row]) => row?.name ?? '');
    });
    return this.next;
  }

  private keepWhatIsSent(res: Response, key: string, snapshot: string): void {
    const end = res.end.bind(res) as (...parameters: unknown[]) => Response;
    res.end = ((...parameters: unknown[]) => {
      const [body] = parameters;
      if (typeof body === 'string' || Buffer.isBuffer(body))
        this.keep(res, key, snapshot, Buffer.from(body as string));
      return end(...parameters);
    }) as Response['end'];
  }

  private keep(res: Response, key: string, snapshot: string, body: Buffer): void {
    const type = res.getHeader('content-type');
    if (res.statusCode !== 200 || res.hasHeader('set-cookie') || typeof type !== 'string') return;
    if (isRefusal(body)) return;
    this.bytes += body.length - (this.answers.get(key)?.body.length ?? 0);
    this.answers.delete(key);
    this.answers.set(key, { body, type, snapshot, until: performance.now() + LIFE_MS });
    for (const [oldest, { body: gone }] of this.answers) {
      if (this.bytes <= MOST_BYTES) break;
      this.answers.delete(oldest);
      this.bytes -= gone.length;
    }
  }
}

/** Answers with refusals begin with them. */
const isRefusal = (body: Buffer): boolean => body.subarray(0, 10).toString() === '{"errors":';

/** Whether a document holds one query, and that asks for fields of the list only. */
function asksForKept(query: string): boolean {
  try {
    const operations = parse(query, { noLocation: true }).definitions.filter(
      (definition) => definition.kind === Kind.OPERATION_DEFINITION,
    );
    const [operation] = operations;
    return (
      operations.length === 1 &&
      operation?.operation === 'query' &&
      operation.selectionSet.selections.every(
        (selection) => selection.kind === Kind.FIELD && KEPT_FIELDS.has(selection.name.value),
      )
    );
  } catch {
    // What cannot be read is refused further on, in the usual words.
    return false;
  }
}
