import { lazy, Suspense, type ComponentType } from 'react';
import { Waiting } from '@/shared/ui/query-view';
import type { RecordFormProps } from './record-form-body';

// Most pages are read far more often than written: what reads and checks a form comes when a form is opened.
const Body = lazy(async () => ({ default: (await import('./record-form-body')).RecordFormBody as ComponentType<RecordFormProps<object>> }));

/** A form for one record; see `RecordFormBody`. */
export function RecordForm<T extends object>(props: RecordFormProps<T>) {
  return (
    <Suspense fallback={<Waiting />}>
      <Body {...(props as unknown as RecordFormProps<object>)} />
    </Suspense>
  );
}
