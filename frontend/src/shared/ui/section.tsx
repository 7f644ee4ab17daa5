import { useId, type ReactNode } from 'react';
import classes from './section.module.css';

interface Props {
  title: string;
  /** A line of explanation under the title. */
  hint?: ReactNode;
  aside?: ReactNode;
  /** Tables and lists reach to the card's edge. */
  flush?: boolean;
  id?: string;
  /** Stands inside another card, perhaps several times alike: a group of the page, no landmark of its own. */
  nested?: boolean;
  children: ReactNode;
}

/** A white card with a title: one region of a page. */
export function Section({ title, hint, aside, flush = false, id, nested = false, children }: Props) {
  const heading = useId();
  const Card = nested ? 'div' : 'section';
  return (
    <Card className={classes.card} role={nested ? 'group' : undefined} aria-labelledby={heading} id={id}>
      <div className={classes.head}>
        <div>
          <h2 id={heading} className={classes.title}>
            {title}
          </h2>
          {hint && <p className={classes.hint}>{hint}</p>}
        </div>
        {aside && <div className={classes.aside}>{aside}</div>}
      </div>
      <div className={flush ? classes.flush : classes.body}>{children}</div>
    </Card>
  );
}
