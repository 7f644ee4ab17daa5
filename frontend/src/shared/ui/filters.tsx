import type { ReactNode } from 'react';
import classes from './filters.module.css';

/** The row of filters above a list; stacked on a phone. */
export function Filters({ label, children }: { label: string; children: ReactNode }) {
  return (
    <form role="search" aria-label={label} className={`${classes.row} no-print`} onSubmit={(event) => event.preventDefault()}>
      {children}
    </form>
  );
}
