/** The day of a moment, in UTC, as ISO 8601 writes it. */
export const isoDate = (date: Date): string => date.toISOString().slice(0, 10);
