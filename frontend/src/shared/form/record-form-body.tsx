import { zodResolver } from '@hookform/resolvers/zod';
import { Button } from '@mantine/core';
import { useId, useMemo, useState, type ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ApiProblem, type FieldError } from '@/shared/api/problem';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import { FieldControl } from './field-control';
import { schemaOf, textsOf, type Field, type Typed } from './fields';
import classes from './record-form.module.css';

export interface RecordFormProps<T> {
  /** What is being entered, for those who cannot see where the form stands. */
  label: string;
  fields: readonly Field<T>[];
  value: Partial<T>;
  /** Sends; a rejection is shown and the form stays as it is. */
  onSave: (value: T) => Promise<unknown>;
  onCancel?: () => void;
  /** Takes the record away altogether. */
  onRemove?: () => Promise<unknown>;
  saveLabel?: string;
  /** More parts of the form, under its fields. */
  children?: ReactNode;
}

/**
 * A form for one record: errors at the field and in a summary that takes focus. Everything is typed as text; numbers and days
 * are read the Vietnamese way and refused when they could mean two things.
 */
export function RecordFormBody<T extends object>({ label, fields, value, onSave, onCancel, onRemove, saveLabel, children }: RecordFormProps<T>) {
  const { t } = useTranslation();
  const id = useId();
  const [problem, setProblem] = useState<unknown>();
  const schema = useMemo(() => schemaOf(fields, (code) => t(`form.${code}`)), [fields, t]);
  const form = useForm<Typed>({ resolver: zodResolver(schema) as never, defaultValues: textsOf(fields, value) });
  const nameOf = ({ pointer }: FieldError) =>
    pointer?.split('/').findLast((part) => fields.some((field) => field.name === part));

  const save = form.handleSubmit(async (read) => {
    setProblem(undefined);
    try {
      await onSave({ ...value, ...read } as T);
    } catch (refusal) {
      setProblem(refusal);
      for (const error of refusal instanceof ApiProblem ? refusal.errors : []) {
        const name = nameOf(error);
        if (name) form.setError(name, { type: 'server', message: error.detail });
      }
    }
  });

  return (
    <form
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.stopPropagation();
        void save(event);
      }}
    >
      {problem !== undefined && (
        <ProblemAlert
          problem={problem}
          controlOf={(error) => {
            const name = nameOf(error);
            return name && `${id}-${name}`;
          }}
        />
      )}
      <div className={classes.fields}>
        {fields.map((field) => (
          <div key={field.name} data-width={field.width ?? (field.kind === 'text' ? 'full' : 'third')}>
            <FieldControl field={field} id={`${id}-${field.name}`} control={form.control} />
          </div>
        ))}
      </div>
      {children}
      <div className={classes.buttons}>
        <Button type="submit" loading={form.formState.isSubmitting}>
          {saveLabel ?? t('form.save')}
        </Button>
        {onCancel && (
          <Button variant="default" onClick={onCancel}>
            {t('form.cancel')}
          </Button>
        )}
        {onRemove && (
          <Button variant="subtle" color="red" ml="auto" onClick={() => void onRemove().catch(setProblem)}>
            {t('form.remove')}
          </Button>
        )}
      </div>
    </form>
  );
}
