/**
 * Does a value of a profile say anything? Null, an empty text or list, and an object of nothing but such do not; 0 and no
 * do.
 */
export function saysSomething(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return false;
  if (typeof value !== 'object') return true;
  return Array.isArray(value) ? value.length > 0 : Object.values(value).some(saysSomething);
}
