import type { ReactNode } from 'react';
import { formatFigure } from '@/shared/format/numbers';
import classes from './bar-rows.module.css';

export interface BarRow {
  id: string;
  name: ReactNode;
  /** Absent: there is no figure, and `why` says why. */
  value: number | undefined;
  why?: string;
  note?: ReactNode;
  /** Stands out: the area or group that the page is about. */
  own?: boolean;
}

interface Props {
  rows: readonly BarRow[];
  unit: string;
  /** A line through all bars, such as what is to be reached. */
  mark?: { value: number; label: string };
}

/** Values beside each other as bars from zero; the numbers stand beside them, and what has none is hatched. */
export function BarRows({ rows, unit, mark }: Props) {
  const values = rows.map(({ value }) => value ?? 0);
  const most = Math.max(...values, mark?.value ?? 0, 0) || 1;
  const least = Math.min(...values, 0);
  const at = (value: number) => ((value - least) / (most - least)) * 100;
  return (
    <>
      <ul className={classes.rows}>
        {rows.map(({ id, name, value, why, note, own }) => (
          <li key={id} data-own={own}>
            <span className={classes.name}>
              {name} {note && <span className="meta">{note}</span>}
            </span>
            <span className={classes.track} data-none={value === undefined}>
              {value !== undefined && (
                <span className={classes.bar} style={{ left: `${at(Math.min(0, value))}%`, width: `${at(Math.max(0, value)) - at(Math.min(0, value))}%` }} />
              )}
              {mark && <span className={classes.mark} style={{ left: `${at(mark.value)}%` }} />}
            </span>
            <span className={classes.value}>{value === undefined ? <span className="unknown">{why}</span> : `${formatFigure(value)}${unit && ` ${unit}`}`}</span>
          </li>
        ))}
      </ul>
      {mark && <p className={classes.legend}>{mark.label}</p>}
    </>
  );
}
