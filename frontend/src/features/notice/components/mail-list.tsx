import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Column } from '@/shared/ui/data-table';
import { EmptyState } from '@/shared/ui/empty-state';
import { ListSection } from '@/shared/ui/list-section';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import { StatusChip } from '@/shared/ui/status-chip';
import { InstantText } from '@/shared/ui/texts';
import { useMails, useSendAgain, type Mail, type MailState } from '../api/mails';

const states: readonly MailState[] = ['DEAD', 'NOBODY', 'WAITING', 'SENDING', 'SENT', 'DROPPED'];
const tones = { DEAD: 'late', NOBODY: 'late', WAITING: 'none', SENDING: 'none', SENT: 'good', DROPPED: 'none' } as const;

/** Where mail stands: what was given up can be sent again. */
export function MailList() {
  const { t } = useTranslation('notice');
  const [state, setState] = useState<MailState>();
  const [cursor, setCursor] = useState<string>();
  const again = useSendAgain();
  const mails = useMails({ state, cursor });
  const columns: Column<Mail>[] = [
    { id: 'at', header: t('mail.madeAt'), names: true, width: '10rem', cell: ({ madeAt }) => <InstantText at={madeAt} /> },
    { id: 'to', header: t('mail.to'), cell: ({ agencyCode, agencyName, role }) => `${agencyCode} ${agencyName} · ${t(`roles.${role}`)}` },
    { id: 'state', header: t('mail.state'), cell: (mail) => <StatusChip tone={tones[mail.state]}>{t(`mailState.${mail.state}`)}</StatusChip> },
    {
      id: 'letters',
      header: t('mail.letters'),
      cell: ({ sent, waiting, dead, problem }) => (
        <>
          {t('mail.counts', { sent, waiting, dead })}
          {problem && <p className="meta">{problem}</p>}
        </>
      ),
    },
    {
      id: 'act',
      header: t('mail.act'),
      cell: (mail) =>
        mail.allowedActions.includes('SEND_AGAIN') && (
          <Button variant="default" size="xs" loading={again.isPending} onClick={() => again.mutate(mail)}>
            {t('mail.again')}
          </Button>
        ),
    },
  ];
  return (
    <>
      {again.isError && <ProblemAlert problem={again.error} />}
      <ListSection
        title={t('mail.title')}
        hint={t('mail.hint')}
        aside={
          <NativeSelect
            aria-label={t('mail.state')}
            value={state ?? ''}
            data={[{ value: '', label: t('mail.all') }, ...states.map((value) => ({ value, label: t(`mailState.${value}`) }))]}
            onChange={(event) => {
              setState((event.currentTarget.value || undefined) as MailState | undefined);
              setCursor(undefined);
            }}
          />
        }
        query={mails}
        rowId={({ id }) => id}
        columns={columns}
        cursor={cursor}
        onCursor={setCursor}
        empty={<EmptyState title={t('mail.none')}>{t('mail.noneHint')}</EmptyState>}
      />
    </>
  );
}
