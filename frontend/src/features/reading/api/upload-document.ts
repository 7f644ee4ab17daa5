import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { upload } from '@/shared/api/client';
import { useIdempotencyKey } from '@/shared/api/idempotency';
import type { PlanImport } from './plan-import';

/** Sends a document to be read. `share` is how much of it has left; at 1 the server reads. */
export function useUploadDocument() {
  const [share, setShare] = useState(0);
  const keyFor = useIdempotencyKey();
  const mutation = useMutation({
    mutationFn: ({ file, signal }: { file: File; signal: AbortSignal }) => {
      setShare(0);
      const form = new FormData();
      form.append('file', file);
      const idempotencyKey = keyFor([file.name, file.size, file.lastModified]);
      return upload<PlanImport>({ path: '/api/v1/plan-imports', form, idempotencyKey, onProgress: setShare, signal });
    },
  });
  return { ...mutation, share };
}
