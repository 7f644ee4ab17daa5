import { Button, Modal, NativeSelect } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/shared/session/me';
import type { Column } from '@/shared/ui/data-table';
import { EmptyState } from '@/shared/ui/empty-state';
import { Filters } from '@/shared/ui/filters';
import { ListSection } from '@/shared/ui/list-section';
import { PageHeader } from '@/shared/ui/page-header';
import { StatusChip } from '@/shared/ui/status-chip';
import { useReminderStages, type DutyKind, type ReminderStage } from '../api/reminder-stages';
import { MailList } from '../components/mail-list';
import { AddStageForm, ChangeStageForm } from '../components/stage-form';

const route = getRouteApi('/reminder-stages');
const kinds: readonly DutyKind[] = ['SUBMISSION', 'CORRECTION', 'ASSIGNMENT', 'OBSTACLE'];

/** When duties are reminded of and whom, and where mail stands. */
export function RemindersPage() {
  const { t } = useTranslation('notice');
  const { kind } = route.useSearch();
  const navigate = route.useNavigate();
  const dutyKind = kinds.find((one) => one === kind) ?? 'SUBMISSION';
  const stages = useReminderStages(dutyKind);
  const permissions = useMe().data?.permissions ?? [];
  const [open, setOpen] = useState<{ stage?: ReminderStage }>();
  const close = () => setOpen(undefined);
  const mayAdd = permissions.includes('REMINDERS_EDIT');
  return (
    <>
      <PageHeader title={t('stages.title')} lead={t('stages.lead')} />
      <Filters label={t('stages.filters')}>
        <NativeSelect
          label={t('stages.kind')}
          value={dutyKind}
          data={kinds.map((value) => ({ value, label: t(`dutyKind.${value}`) }))}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            void navigate({ search: { kind: chosen }, replace: true, resetScroll: false });
          }}
        />
      </Filters>
      <ListSection
        title={t('stages.list')}
        hint={t('stages.hint')}
        aside={
          mayAdd && (
            <Button size="xs" onClick={() => setOpen({})}>
              {t('stages.add')}
            </Button>
          )
        }
        query={stages}
        rowId={({ id }) => id}
        columns={useColumns(mayAdd, (stage) => setOpen({ stage }))}
        onCursor={close}
        empty={<EmptyState title={t('stages.none')}>{t('stages.noneHint')}</EmptyState>}
      />
      {permissions.includes('DIRECTORY_EDIT') && <MailList />}
      <Modal opened={open !== undefined} onClose={close} title={t('stage.form')} size="lg">
        {open?.stage?.allowedActions.includes('EDIT') ? (
          <ChangeStageForm stage={open.stage} onDone={close} />
        ) : (
          <AddStageForm dutyKind={dutyKind} from={open?.stage} onDone={close} />
        )}
      </Modal>
    </>
  );
}

function useColumns(mayAdd: boolean, onOpen: (stage: ReminderStage) => void): Column<ReminderStage>[] {
  const { t } = useTranslation('notice');
  const when = ({ workingDays }: ReminderStage) =>
    workingDays < 0 ? t('when.before', { count: -workingDays }) : workingDays === 0 ? t('when.on') : t('when.after', { count: workingDays });
  return [
    {
      id: 'when',
      header: t('stage.when'),
      names: true,
      cell: (stage) => (
        <>
          {when(stage)}, {stage.atTime}
          <p className="meta">{stage.code}</p>
        </>
      ),
    },
    { id: 'recipient', header: t('stage.recipient'), cell: ({ recipient }) => t(`recipient.${recipient}`) },
    { id: 'mailed', header: t('stage.mailed'), cell: ({ mailed }) => t(`answer.${mailed ? 'yes' : 'no'}`) },
    { id: 'of', header: t('stage.of'), cell: ({ provinceName }) => provinceName ?? t('stage.nation') },
    { id: 'active', header: t('stage.state'), cell: ({ active }) => <StatusChip tone={active ? 'good' : 'none'}>{t(active ? 'stage.on' : 'stage.off')}</StatusChip> },
    {
      id: 'act',
      header: t('stage.act'),
      cell: (stage) =>
        mayAdd && (
          <Button variant="default" size="xs" aria-label={`${t(stage.allowedActions.includes('EDIT') ? 'stage.edit' : 'stage.own')}: ${stage.code}`} onClick={() => onOpen(stage)}>
            {t(stage.allowedActions.includes('EDIT') ? 'stage.edit' : 'stage.own')}
          </Button>
        ),
    },
  ];
}
