import type { ReactNode } from 'react';
import classes from './key-figure.module.css';

interface Props {
  label: string;
  value: string;
  note?: ReactNode;
  tone?: 'plain' | 'good' | 'risk' | 'late' | 'none';
}

/** One number that a leader looks for first. Put several into `KeyFigures`. */
export function KeyFigure({ label, value, note, tone = 'plain' }: Props) {
  return (
    <div className={classes.figure} data-tone={tone}>
      <dt className={classes.label}>{label}</dt>
      <dd className={classes.value}>{value}</dd>
      {note && <dd className={classes.note}>{note}</dd>}
    </div>
  );
}

export function KeyFigures({ children }: { children: ReactNode }) {
  return <dl className={classes.row}>{children}</dl>;
}
