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
  onRemove?: () => Promise<unknown>;
}

/** One item of the draft. Pointing at it lights up its place in the document; it is corrected where it stands. */
export function DraftItem({ id, name, code, children, hasSource, form, onRemove }: Props) {
  const { t } = useTranslation('reading');
  const light = useLight();
  const lit = useIsLit(id);
  const [editing, setEditing] = useState(false);
  const [removing, setRemoving] = useState(false);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- passing over lights the other side up; the button does the same
    <article
      id={`item-${id}`}
      tabIndex={-1}
      aria-label={name}
      className={classes.item}
      data-lit={lit || undefined}
      onMouseEnter={() => light.turnOn({ id, from: 'draft', passing: true })}
      onFocus={() => light.current()?.id !== id && light.turnOn({ id, from: 'draft', passing: false })}
    >
      {editing && form ? (
        form(() => setEditing(false))
      ) : (
        <>
          <div className={classes.words}>
            {code !== undefined && <span className={classes.code}>{code ?? '–'}</span>}
            <div className={classes.body}>{children}</div>
          </div>
          <div className={classes.buttons}>
            {hasSource && (
              <Button variant="subtle" size="compact-sm" aria-label={t('item.showOf', { name })} onClick={() => light.turnOn({ id, from: 'draft', passing: false })}>
                {t('item.show')}
              </Button>
            )}
            {form && (
              <Button variant="subtle" size="compact-sm" aria-label={t('item.editOf', { name })} onClick={() => setEditing(true)}>
                {t('item.edit')}
              </Button>
            )}
            {onRemove && (
              <Button
                variant="subtle"
                color="red"
                size="compact-sm"
                loading={removing}
                aria-label={t('item.removeOf', { name })}
                onClick={() => {
                  setRemoving(true);
                  void onRemove().finally(() => setRemoving(false));
                }}
              >
                {t('item.remove')}
              </Button>
            )}
          </div>
        </>
      )}
    </article>
  );
}
