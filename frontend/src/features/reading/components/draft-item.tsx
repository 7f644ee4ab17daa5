import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsLit, useLight } from '../model/light';
import classes from './draft-item.module.css';

interface Props {
  id: string;
  /** What the item is called in button names: "chỉ tiêu 3". */
  name: string;
  code?: string | null;
  children: ReactNode;
  hasSource: boolean;
  /** The form that takes the item's place while it is corrected. */
  form?: (close: () => void) => ReactNode;
  /** More buttons beside those of the item. */
  buttons?: ReactNode;
}

/** One item of the draft. Pointing at it lights up its place in the document; it is corrected where it stands. */
export function DraftItem({ id, name, code, children, hasSource, form, buttons }: Props) {
  const { t } = useTranslation('reading');
  const light = useLight();
  const lit = useIsLit(id);
  const [editing, setEditing] = useState(false);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- passing over lights the other side up; the button does the same
    <article
      id={`item-${id}`}
      tabIndex={-1}
      aria-label={name}
      className={classes.item}
      data-lit={lit || undefined}
      onMouseEnter={() => light.turnOn({ id, from: 'draft', how: 'hover' })}
      onFocus={() => light.current()?.id !== id && light.turnOn({ id, from: 'draft', how: 'focus' })}
    >
      {editing && form ? (
        form(() => setEditing(false))
      ) : (
        <div className={classes.words}>
          {code !== undefined && <span className={classes.code}>{code ?? '–'}</span>}
          <div className={classes.body}>{children}</div>
          <div className={classes.buttons}>
            {hasSource && (
              <Button variant="subtle" size="compact-sm" aria-label={t('item.showOf', { name })} onClick={() => light.turnOn({ id, from: 'draft', how: 'press' })}>
                {t('item.show')}
              </Button>
            )}
            {form && (
              <Button variant="subtle" size="compact-sm" aria-label={t('item.editOf', { name })} onClick={() => setEditing(true)}>
                {t('item.edit')}
              </Button>
            )}
            {buttons}
          </div>
        </div>
      )}
    </article>
  );
}
