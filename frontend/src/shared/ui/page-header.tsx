import { useEffect, type ReactNode } from 'react';
import classes from './page-header.module.css';

interface Props {
  title: string;
  lead?: ReactNode;
  /** Where this page stands: links upward. */
  trail?: ReactNode;
  actions?: ReactNode;
  chip?: ReactNode;
}

/** The page's title (also of the browser tab), one line on what it is, and what can be done here. */
export function PageHeader({ title, lead, trail, actions, chip }: Props) {
  useEffect(() => {
    document.title = `${title} · Măng Non`;
  }, [title]);
  return (
    <header className={classes.header}>
      {trail && <div className={classes.trail}>{trail}</div>}
      <div className={classes.row}>
        <div className={classes.words}>
          <h1 className={classes.title}>
            {title} {chip}
          </h1>
          {lead && <div className={classes.lead}>{lead}</div>}
        </div>
        {actions && <div className={`${classes.actions} no-print`}>{actions}</div>}
      </div>
    </header>
  );
}
