import { useId } from 'react';
import classes from './file-field.module.css';

interface Props {
  label: string;
  hint: string;
  accept: string;
  disabled?: boolean;
  id?: string;
  onChoose: (file: File | undefined) => void;
}

/** Chooses a file. The browser's own button speaks the browser's language, so it stays unseen behind a label of ours. */
export function FileField({ label, hint, accept, disabled, id, onChoose }: Props) {
  const own = useId();
  const control = id ?? own;
  return (
    <span className={classes.field}>
      <input
        id={control}
        className={classes.input}
        type="file"
        accept={accept}
        disabled={disabled}
        aria-describedby={`${control}-hint`}
        onChange={(event) => onChoose(event.currentTarget.files?.[0])}
      />
      <label htmlFor={control} className={classes.label}>
        {label}
      </label>
      <span id={`${control}-hint`} className={classes.hint}>
        {hint}
      </span>
    </span>
  );
}
