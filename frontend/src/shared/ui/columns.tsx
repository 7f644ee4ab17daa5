import type { ReactNode } from 'react';
import classes from './columns.module.css';

/** Cards beside each other on a desk, below each other on a phone. `main` gives the first twice the room. */
export function Columns({ main = false, children }: { main?: boolean; children: ReactNode }) {
  return <div className={main ? classes.two : classes.even}>{children}</div>;
}
