/** The search parameters that a page knows; anything else in the address is dropped. */
export function words<Name extends string>(...names: Name[]): (search: Record<string, unknown>) => Partial<Record<Name, string>> {
  return (search) =>
    Object.fromEntries(names.flatMap((name) => (typeof search[name] === 'string' && search[name] !== '' ? [[name, search[name]]] : []))) as Partial<
      Record<Name, string>
    >;
}

/** Search parameters are plain words: `?q=2021` stays a text, and what is empty is left out. */
export function plainSearch(search: Record<string, unknown>): string {
  const words = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    if (typeof value === 'string' && value !== '') words.set(name, value);
  }
  const written = words.toString();
  return written && `?${written}`;
}
