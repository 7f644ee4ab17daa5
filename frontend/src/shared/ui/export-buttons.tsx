import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { download } from '@/shared/api/client';

const TYPES = {
  XLSX: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  CSV: 'text/csv',
} as const;

interface Props {
  /** Of the API, with its filters. */
  path: string;
}

/** What the API lists here, as a file for a spreadsheet. */
export function ExportButtons({ path }: Props) {
  const { t } = useTranslation();
  const fetching = useMutation({ mutationFn: (format: keyof typeof TYPES) => download({ path, accept: TYPES[format] }) });
  return (
    <Group gap={4} wrap="nowrap" role="group" aria-label={t('export.title')}>
      {(['XLSX', 'CSV'] as const).map((format) => (
        <Button
          key={format}
          size="compact-sm"
          variant="subtle"
          loading={fetching.isPending && fetching.variables === format}
          disabled={fetching.isPending}
          title={t('export.as', { format })}
          onClick={() => fetching.mutate(format)}
        >
          {t('export.short', { format })}
        </Button>
      ))}
      {fetching.isError && (
        <span role="alert" className="meta">
          {t('export.failed')}
        </span>
      )}
    </Group>
  );
}
