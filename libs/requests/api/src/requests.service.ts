import { Injectable } from '@nestjs/common';
import type { Viewer } from '@ringfair/platform/auth';
import { Database, Idempotency, type Tx } from '@ringfair/platform/database';
import { notFound, validation } from '@ringfair/platform/errors';
import { Events } from '@ringfair/platform/events';
import {
  type Connection,
  decodeCursor,
  encodeCursor,
  type PageArgs,
  toConnection,
} from '@ringfair/platform/graphql';
import { isQuestionField, MOST_REQUESTS_A_DAY } from '@ringfair/requests-core';
import { Gazetteer, needOf, type NeedInput } from '@ringfair/search-api';
import { readPhone } from '@ringfair/vendors-api';
import type { AskedVendorInput, AskVendorsInput } from './request.inputs.js';
import { RequestRepository, type RequestRow } from './request.repository.js';
import { type AskedVendor, RequestThreadRepository } from './request-thread.repository.js';
import type { AskedNeed } from './request.type.js';
import { refused } from './requests.errors.js';

const CURSOR = 'requests';

/** A buyer asks a few vendors at once, and reads what it asked. */
@Injectable()
export class RequestsService {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly events: Events,
    private readonly requests: RequestRepository,
    private readonly threads: RequestThreadRepository,
    private readonly gazetteer: Gazetteer,
  ) {}

  /** @throws DomainError VALIDATION for a wrong need, phone or question, INVALID_STATE for whom nobody can ask */
  async ask(viewer: Viewer, { idempotencyKey, ...input }: AskVendorsInput): Promise<RequestRow> {
    needOf(input.need, 'input.need', this.gazetteer);
    refuseQuestions(input.vendors);
    const phone = phoneOf(input);
    return this.database.run(viewer, async (tx) => {
      const id = await this.idempotency.once(tx, viewer, 'askVendors', idempotencyKey, input, () =>
        this.send(tx, viewer, input, phone),
      );
      return this.existing(tx, viewer, id);
    });
  }

  list(viewer: Viewer, page: PageArgs): Promise<Connection<RequestRow>> {
    const [before] = page.after ? decodeCursor(CURSOR, page.after) : [null];
    return this.database.read(viewer, async (tx) => {
      const { organizationId } = viewer;
      const rows = await this.requests.list(
        tx,
        organizationId,
        page.first + 1,
        before === null ? null : String(before),
      );
      return toConnection(rows, page, (row) => encodeCursor(CURSOR, [row.id]));
    });
  }

  get(viewer: Viewer, id: string): Promise<RequestRow> {
    return this.database.read(viewer, (tx) => this.existing(tx, viewer, id));
  }

  private async send(
    tx: Tx,
    viewer: Viewer,
    { title, country, need, note, vendors }: Omit<AskVendorsInput, 'idempotencyKey'>,
    phone: string | null,
  ): Promise<string> {
    if ((await this.requests.countOfToday(tx, viewer.organizationId)) >= MOST_REQUESTS_A_DAY) {
      throw refused('REQUEST_LIMIT');
    }
    const asked = await this.askedVendors(tx, viewer, vendors);
    const id = await this.requests.insert(tx, viewer, {
      title,
      country: country ?? null,
      need: wholeNeed(need),
      note,
      phone,
    });
    for (const threadId of await this.threads.ask(tx, viewer, id, asked)) {
      await this.events.emit(tx, {
        name: 'request.asked',
        organizationId: viewer.organizationId,
        payload: { threadId },
      });
    }
    return id;
  }

  private async askedVendors(
    tx: Tx,
    viewer: Viewer,
    vendors: readonly AskedVendorInput[],
  ): Promise<AskedVendor[]> {
    const slugs = vendors.map(({ slug }) => slug);
    const listings = await this.requests.askable(tx, slugs);
    if (listings.length < slugs.length) throw refused('ASKED_VENDOR_GONE');
    if (new Set(listings.map(({ id }) => id)).size < listings.length) throw refused('ASKED_TWICE');
    return listings.map(({ id, name, organizationId }, index) => {
      if (organizationId === null) throw refused('NOBODY_ANSWERS');
      if (organizationId === viewer.organizationId) throw refused('OWN_LISTING');
      return {
        vendorId: id,
        vendorName: name,
        vendorOrganizationId: organizationId,
        questions: vendors[index]?.questions ?? [],
      };
    });
  }

  private async existing(tx: Tx, viewer: Viewer, id: string): Promise<RequestRow> {
    const found = await this.requests.own(tx, viewer.organizationId, id);
    if (!found) throw notFound('Request');
    return found;
  }
}

function refuseQuestions(vendors: readonly AskedVendorInput[]): void {
  const problems = vendors.flatMap(({ questions }, vendor) =>
    questions.flatMap((field, index) =>
      isQuestionField(field)
        ? []
        : [
            {
              path: `input.vendors.${vendor}.questions.${index}`,
              reason: 'UNKNOWN_CODE',
              message: 'is no field of a profile',
            },
          ],
    ),
  );
  if (problems.length > 0) throw validation(problems);
}

function phoneOf({ phone, country }: Pick<AskVendorsInput, 'phone' | 'country'>): string | null {
  if (!phone) return null;
  const read = readPhone(phone, country ?? null);
  if (!read) {
    throw validation([
      {
        path: 'input.phone',
        reason: 'INVALID_PHONE',
        message: 'is no phone number; begin with + and the country',
      },
    ]);
  }
  return read.number;
}

/** As it is kept: what was left out is null. */
function wholeNeed({ requirements, contactsPerWeek, talkSeconds }: NeedInput): AskedNeed {
  return {
    requirements: requirements.map((row) => ({
      importance: row.importance,
      kind: row.kind,
      codes: row.codes,
      bound: row.bound ?? null,
      currency: row.currency ?? null,
      level: row.level ?? null,
      metric: row.metric ?? null,
      timeZone: row.timeZone ?? null,
      hours: row.hours,
    })),
    contactsPerWeek: contactsPerWeek ?? null,
    talkSeconds: talkSeconds ?? null,
  };
}
