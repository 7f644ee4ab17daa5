interface Page<T> {
  items: T[];
  nextCursor?: string | null;
}

/** All items of a list that belongs on one page, asked for in turn. */
export async function everyPage<T>(ask: (cursor: string | undefined) => Promise<Page<T> | undefined>): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const page = await ask(cursor);
    items.push(...(page?.items ?? []));
    cursor = page?.nextCursor ?? undefined;
  } while (cursor);
  return items;
}
