import { Button, Drawer, Radio, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '@/shared/format/dates';
import { formatNumber } from '@/shared/format/numbers';
import { Fact, Facts } from '@/shared/ui/facts';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import { gapOf, type Slot, type Typed } from '../model/cells';
import { EvidenceList } from './evidence-list';
import { useEntryDesk } from './use-entry';

interface Props {
  slot: Slot;
  typed: Typed;
  label: string;
  editable: boolean;
  onClose: () => void;
}

/** All of a cell: number, no data or not applicable; comment, evidence, the other quality, the named source beside it. */
export function CellDrawer({ slot, typed, label, editable, onClose }: Props) {
  const { t } = useTranslation('collection');
  const { store, words } = useEntryDesk();
  const { row, held } = slot;
  const gap = gapOf(typed);
  const other = slot.quality === 'OFFICIAL' ? row.estimated : row.official;
  const close = () => {
    store.left();
    onClose();
  };
  const figure = (value: number | null | undefined, presence: string | null | undefined) =>
    presence === 'NO_DATA' || presence === 'NOT_APPLICABLE' ? t(`gap.${presence}`) : value === null || value === undefined ? '–' : formatNumber(value);
  return (
    <Drawer opened onClose={close} position="right" size="md" title={label}>
      <Radio.Group
        label={t('details.presence')}
        value={gap ?? 'REPORTED'}
        onChange={(choice) => store.say(slot, choice === 'REPORTED' ? { first: '', second: '' } : { first: words[choice], second: '' })}
      >
        {(['REPORTED', 'NO_DATA', 'NOT_APPLICABLE'] as const).map((choice) => (
          <Radio key={choice} value={choice} mt={8} disabled={!editable} label={t(choice === 'REPORTED' ? 'details.reported' : `gap.${choice}`)} description={t(`details.hint.${choice}`)} />
        ))}
      </Radio.Group>
      {gap && (
        <TextInput
          mt={14}
          required
          disabled={!editable}
          label={t('entry.gapReason', { gap: t(`gap.${gap}`) })}
          maxLength={2000}
          value={typed.gapReason}
          onChange={(event) => store.say(slot, { gapReason: event.currentTarget.value })}
        />
      )}
      <Textarea
        mt={14}
        label={t('entry.comment')}
        description={t('entry.commentHint')}
        disabled={!editable}
        autosize
        minRows={2}
        maxLength={4000}
        value={typed.comment}
        onChange={(event) => store.say(slot, { comment: event.currentTarget.value })}
      />
      <div style={{ margin: '14px 0' }}>
        <Facts>
          {other && <Fact label={t(`quality.${slot.quality === 'OFFICIAL' ? 'ESTIMATED' : 'OFFICIAL'}`)}>{figure(other.value, other.presence)}</Fact>}
          {row.namedSource && (
            <Fact label={t('details.namedSource')}>
              {figure(row.namedSource.value, row.namedSource.presence)}
              {row.difference !== null && row.difference !== undefined && <> · {t('details.differs', { value: formatNumber(row.difference) })}</>}
            </Fact>
          )}
          {held && (
            <Fact label={t('details.written')}>
              {held.writtenBy ?? t('entry.somebody')}, {formatInstant(held.writtenAt)}
              {held.changedSinceApproval && <> · {t('details.changed')}</>}
            </Fact>
          )}
        </Facts>
      </div>
      {store.snapshot().saving === 'stopped' && <ProblemAlert problem={store.snapshot().problem} quiet />}
      <EvidenceList slot={slot} editable={editable} />
      <Button mt={14} onClick={close}>
        {t('details.done')}
      </Button>
    </Drawer>
  );
}
