import { Injectable } from '@nestjs/common';
import { newId } from '../database/ids.js';
import type { Tx } from '../database/tx.js';
import type { DeliveredEvent, EventName, RingfairEvent } from './event-names.js';

type InTransaction = (tx: Tx, event: RingfairEvent) => Promise<void>;
export type Delivery = (tx: Tx, event: DeliveredEvent<EventName>) => Promise<void>;

/** How a later feature learns what an earlier one did, without the earlier knowing it. */
@Injectable()
export class Events {
  private readonly inside = new Map<EventName, InTransaction[]>();
  private readonly outside = new Map<EventName, Map<string, Delivery>>();

  /**
   * Tells that something happened: runs the in-transaction handlers now, in this transaction, and
   * writes the outbox row from which the worker delivers to all others after the commit.
   */
  async emit(tx: Tx, event: RingfairEvent): Promise<void> {
    for (const handler of this.inside.get(event.name) ?? []) await handler(tx, event);
    await tx.execute('insert into outbox (id, name, organization_id, payload) values ($1, $2, $3, $4)', [
      newId(),
      event.name,
      event.organizationId,
      JSON.stringify(event.payload),
    ]);
  }

  /** Registers a handler that belongs to the same change: it commits or fails with it. */
  inTransaction<Name extends EventName>(
    name: Name,
    handler: (tx: Tx, event: RingfairEvent<Name>) => Promise<void>,
  ): void {
    this.inside.set(name, [...(this.inside.get(name) ?? []), handler as InTransaction]);
  }

  /**
   * Registers a handler that the worker runs after the commit, in a transaction of its own as
   * app_worker on behalf of the event's organisation; retried until it succeeds, its effects in the
   * database happen exactly once.
   */
  onDelivered<Name extends EventName>(
    name: Name,
    handlerName: string,
    handler: (tx: Tx, event: DeliveredEvent<Name>) => Promise<void>,
  ): void {
    const handlers = this.outside.get(name) ?? new Map<string, Delivery>();
    if (handlers.has(handlerName)) throw new Error(`${name} has a handler ${handlerName} already.`);
    handlers.set(handlerName, handler as Delivery);
    this.outside.set(name, handlers);
  }

  /** Names of the handlers that want an event after its commit. */
  handlersOf(name: string): string[] {
    return [...(this.outside.get(name as EventName)?.keys() ?? [])];
  }

  /** @internal for the worker */
  delivery(name: string, handlerName: string): Delivery | undefined {
    return this.outside.get(name as EventName)?.get(handlerName);
  }
}
