import { useQueryClient } from '@tanstack/react-query';
import { ExportButtons } from './export-buttons';

interface Slice {
  items: unknown[];
}

interface Asked {
  params?: { path?: Record<string, string>; query?: Record<string, string | number | boolean | null | undefined> };
}

/** The whole list as a file: what was asked for stands in the query cache beside what came, without the page. */
export function ExportList({ list }: { list: Slice | undefined }) {
  const queries = useQueryClient();
  if (!list || list.items.length === 0) return null;
  const [method, path, asked] = queries.getQueryCache().findAll({ predicate: ({ state }) => state.data === list })[0]?.queryKey ?? [];
  if (method !== 'get' || typeof path !== 'string') return null;
  return <ExportButtons path={address(path, asked as Asked | undefined)} />;
}

function address(path: string, asked: Asked | undefined): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(asked?.params?.path?.[name] ?? ''));
  const words = new URLSearchParams();
  for (const [name, value] of Object.entries(asked?.params?.query ?? {})) {
    if (name !== 'cursor' && name !== 'limit' && value !== undefined && value !== null) words.set(name, String(value));
  }
  const query = words.toString();
  return query ? `${filled}?${query}` : filled;
}
