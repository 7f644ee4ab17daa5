import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { EmptyState } from '@/shared/ui/empty-state';
import classes from './panel.module.css';

interface Props {
  count: number;
  /** What to say when the document has none. */
  empty: string;
  addLabel?: string;
  /** The form for one more item; absent when nothing may be added. */
  addForm?: (close: () => void) => ReactNode;
  children: ReactNode;
}

/** A list of the draft with the way to add what the reader missed. */
export function Panel({ count, empty, addLabel, addForm, children }: Props) {
  const [adding, setAdding] = useState(false);
  return (
    <div>
      {count === 0 && !adding ? <EmptyState title={empty} /> : children}
      {addForm && (
        <div className={classes.add}>
          {adding ? (
            addForm(() => setAdding(false))
          ) : (
            <Button variant="default" size="xs" onClick={() => setAdding(true)}>
              {addLabel}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
