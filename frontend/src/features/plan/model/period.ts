interface Years {
  from: number;
  to: number;
}

/** The years that somebody typed: one of them alone is a single year, none is "not known". */
export function yearsFrom(from: number | null | undefined, to: number | null | undefined): Years | null {
  const first = from ?? to;
  const last = to ?? from;
  return first && last ? { from: first, to: last } : null;
}

export function yearsText({ from, to }: Years): string {
  return from === to ? String(from) : `${from}–${to}`;
}
