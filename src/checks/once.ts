/**
 * The same function, which finds its answer once for each last argument (the rows of a file, a pair of periods, a
 * column): several checks ask the same of it. Nothing found is an answer too.
 */
export function once<Before extends readonly unknown[], Key extends object, Found>(
  find: (...asked: [...Before, Key]) => Found,
): (...asked: [...Before, Key]) => Found {
  const known = new WeakMap<Key, { readonly found: Found }>();
  return (...asked) => {
    const key = asked.at(-1) as Key;
    const answer = known.get(key) ?? { found: find(...asked) };
    known.set(key, answer);
    return answer.found;
  };
}
