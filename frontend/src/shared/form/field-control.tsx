import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useController, type Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Field, Typed } from './fields';

interface Props<T> {
  field: Field<T>;
  id: string;
  control: Control<Typed>;
}

/** The control that fits a described field. */
export function FieldControl<T>({ field, id, control }: Props<T>) {
  const { t } = useTranslation();
  const { field: bound, fieldState } = useController({ control, name: field.name });
  const common = {
    ...bound,
    id,
    label: field.label,
    description: field.description,
    error: fieldState.error?.message,
    required: field.required,
    maxLength: field.maxLength ?? (field.kind === 'text' ? 4000 : 500),
  };
  if (field.kind === 'choice') {
    const none = field.required ? [] : [{ value: '', label: t('form.none') }];
    return <NativeSelect {...common} data={[...none, ...(field.options ?? [])]} />;
  }
  if (field.kind === 'text') return <Textarea {...common} autosize minRows={2} maxRows={12} />;
  const numeric = field.kind !== 'line';
  return (
    <TextInput
      {...common}
      inputMode={field.kind === 'number' ? 'decimal' : numeric ? 'numeric' : undefined}
      placeholder={field.kind === 'day' ? t('day.placeholder') : undefined}
      maxLength={field.kind === 'year' ? 4 : field.kind === 'day' ? 10 : common.maxLength}
    />
  );
}
