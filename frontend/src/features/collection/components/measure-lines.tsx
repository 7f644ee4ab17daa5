import { Button, Checkbox, Modal } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import { DataTable, type Column } from '@/shared/ui/data-table';
import { Section } from '@/shared/ui/section';
import { useDimensionIndex, usePlanMeasures } from '../api/plan-parts';
import { useReviseRound, type Round } from '../api/rounds';
import { askedOf, chosenDimensions, linesOf, type Line } from '../model/asked';
import { cellName } from '../model/words';
import classes from './fields.module.css';
import { MeasureSettings, type Settings } from './measure-settings';
import { useSourceName } from './source-name';

/** What a draft asks: which measures, told apart how, from whom. */
export function MeasureLines({ round }: { round: Round }) {
  const measures = usePlanMeasures(round.plan.id);
  if (!measures.data) return null;
  return <Lines key={round.version} round={round} start={linesOf(round, measures.data)} />;
}

function Lines({ round, start }: { round: Round; start: Line[] }) {
  const { t, i18n } = useTranslation('collection');
  const dimensions = useDimensionIndex();
  const sourceName = useSourceName(round);
  const revise = useReviseRound(round);
  const [lines, setLines] = useState(start);
  const [setting, setSetting] = useState<string[]>();
  const known = useMemo(() => [...dimensions.values()], [dimensions]);
  const change = (ids: readonly string[], to: (line: Line) => Line) => setLines((before) => before.map((line) => (ids.includes(line.measureId) ? to(line) : line)));
  const asked = lines.filter((line) => line.asked);
  const changed = JSON.stringify(askedOf(lines)) !== JSON.stringify(askedOf(start));
  const columns: Column<Line>[] = [
    {
      id: 'name',
      header: t('column.measure'),
      names: true,
      cell: ({ measureId, code, name, asked: on }) => (
        <Checkbox
          checked={on}
          label={code ? `${code}. ${name}` : name}
          onChange={(event) => {
            const { checked } = event.currentTarget;
            change([measureId], (line) => ({ ...line, asked: checked }));
          }}
        />
      ),
    },
    {
      id: 'cells',
      header: t('column.cells'),
      cell: ({ cells, asked: on }) => {
        const whole = chosenDimensions(cells, known);
        const names = whole.map((code) => (i18n.language === 'en' ? dimensions.get(code)?.nameEn : dimensions.get(code)?.name) ?? code);
        const others = cells.filter((cell) => cell !== 'TOTAL' && !whole.includes(cell.split('=')[0] ?? ''));
        return on && [t('cells.total'), ...names, ...others.map((cell) => cellName(cell, dimensions, i18n.language))].join(', ');
      },
    },
    { id: 'sources', header: t('column.sources'), cell: ({ sources, asked: on }) => on && sources.map(sourceName).join('; ') },
    { id: 'required', header: t('column.required'), cell: ({ required, asked: on }) => on && t(required ? 'yes' : 'no') },
    {
      id: 'set',
      header: t('column.set'),
      cell: ({ measureId, name, asked: on }) =>
        on && (
          <Button variant="subtle" size="compact-sm" aria-label={t('measures.setOne', { name })} onClick={() => setSetting([measureId])}>
            {t('measures.set')}
          </Button>
        ),
    },
  ];
  const settled = (settings: Settings) => {
    change(setting ?? [], (line) => ({ ...line, ...settings.of(line) }));
    setSetting(undefined);
  };
  return (
    <Section
      title={t('measures.title', { count: asked.length })}
      hint={t('measures.hint')}
      flush
      aside={
        <Button variant="subtle" size="compact-sm" disabled={asked.length === 0} onClick={() => setSetting(asked.map(({ measureId }) => measureId))}>
          {t('measures.setAll')}
        </Button>
      }
    >
      {revise.isError && <ProblemAlert problem={revise.error} />}
      <DataTable caption={t('measures.title', { count: asked.length })} rows={lines} rowId={({ measureId }) => measureId} columns={columns} />
      {changed && (
        <div className={classes.bar}>
          <Button loading={revise.isPending} onClick={() => revise.mutate({ measures: askedOf(lines) })}>
            {t('draft.save')}
          </Button>
          <Button variant="default" onClick={() => setLines(start)}>
            {t('draft.discardChanges')}
          </Button>
        </div>
      )}
      <Modal opened={setting !== undefined} onClose={() => setSetting(undefined)} title={t('measures.settings', { count: setting?.length ?? 0 })} size="lg">
        {setting && (
          <MeasureSettings lines={lines.filter(({ measureId }) => setting.includes(measureId))} dimensions={known} onSet={settled} onCancel={() => setSetting(undefined)} />
        )}
      </Modal>
    </Section>
  );
}
