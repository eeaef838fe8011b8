/** Keeps the last results of something slow by what they were made from; the oldest goes first. */
export function kept<Result>(most: number): (key: string, make: () => Result) => Result {
  const results = new Map<string, Result>();
  return (key, make) => {
    const known = results.get(key);
    if (known !== undefined) return known;
    const made = make();
    if (results.size >= most) results.delete(results.keys().next().value ?? '');
    results.set(key, made);
    return made;
  };
}
