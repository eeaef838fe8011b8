import { v7 } from 'uuid';

/** A new UUIDv7: ordered by time, so that primary key indexes grow at their end. */
export const newId = (): string => v7();
