import { Button, Checkbox, Modal, NativeSelect, TextInput } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AreaPicker } from '@/shared/pickers/area-picker';
import { DayField } from '@/shared/ui/day-field';
import { EmptyState } from '@/shared/ui/empty-state';
import { FileField } from '@/shared/ui/file-field';
import { ListSection } from '@/shared/ui/list-section';
import { PageHeader } from '@/shared/ui/page-header';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import { Section } from '@/shared/ui/section';
import { StatusChip } from '@/shared/ui/status-chip';
import { DayText, InstantText } from '@/shared/ui/texts';
import { useBoundaryImports, useNation, useRemoveBoundaries, useSendShapes, type BoundaryImport, type BoundaryReport, type ShapeFile } from '../api/boundaries';
import classes from '../components/act-form.module.css';
import { ShapeReport } from '../components/shape-report';

const route = getRouteApi('/boundary-import');
const LEVELS = ['PROVINCE', 'COMMUNE', 'DISTRICT'] as const;

/** Shapes for maps: first what a file holds and what it leaves out, then storing it. */
export function BoundaryImportPage() {
  const { t } = useTranslation('area');
  const { t: c } = useTranslation();
  const nation = useNation();
  const [file, setFile] = useState<File>();
  const [areaId, setAreaId] = useState<string | null>(null);
  const [level, setLevel] = useState<(typeof LEVELS)[number]>('PROVINCE');
  const [validFrom, setValidFrom] = useState<string | null>(null);
  const [source, setSource] = useState('');
  const [sample, setSample] = useState(false);
  const preview = useSendShapes<BoundaryReport>(true);
  const send = useSendShapes<BoundaryImport>(false);
  const whole = areaId ?? nation.data?.items[0]?.id;
  const asked: ShapeFile | undefined = file && whole && validFrom && source.trim() !== '' ? { file, areaId: whole, level, validFrom, source: source.trim(), sample } : undefined;
  const again = () => {
    preview.reset();
    send.reset();
  };
  /** What was told of the file no longer holds once something else is asked. */
  const fresh = <T,>(set: (value: T) => void) => (value: T) => {
    again();
    set(value);
  };
  const problem = send.error ?? preview.error;
  const report = send.data?.report ?? preview.data;
  return (
    <>
      <PageHeader title={t('shapes.title')} lead={t('shapes.lead')} />
      <Section title={t('shapes.choose')} hint={t('shapes.form')}>
        {problem && <ProblemAlert problem={problem} placeOf={({ pointer }) => pointer || undefined} />}
        <div className={classes.fields}>
          <AreaPicker label={t('shapes.area')} description={t('shapes.areaHint')} value={areaId} on={validFrom ?? undefined} onChange={fresh(setAreaId)} />
          <NativeSelect
            label={t('shapes.level')}
            value={level}
            onChange={(event) => fresh(setLevel)(event.currentTarget.value as (typeof LEVELS)[number])}
            data={LEVELS.map((value) => ({ value, label: c(`areaLevel.${value}`) }))}
          />
          <DayField label={t('shapes.validFrom')} value={validFrom} onChange={fresh(setValidFrom)} required />
          <TextInput label={t('shapes.source')} value={source} maxLength={200} required onChange={(event) => fresh(setSource)(event.currentTarget.value)} />
          <Checkbox label={t('shapes.sample')} description={t('shapes.sampleHint')} checked={sample} onChange={(event) => fresh(setSample)(event.currentTarget.checked)} />
        </div>
        <div className={classes.buttons}>
          <FileField
            id="shapes-file"
            label={t('import.pick')}
            hint={file?.name ?? t('import.noFile')}
            accept=".json,.geojson,.topojson,application/json,application/geo+json"
            onChoose={fresh(setFile)}
          />
          <Button variant="default" disabled={!asked} title={asked ? undefined : t('shapes.tooFew')} loading={preview.isPending} onClick={() => asked && preview.mutate(asked)}>
            {t('import.preview')}
          </Button>
          <Button disabled={!asked || !preview.data || Boolean(send.data)} loading={send.isPending} onClick={() => asked && send.mutate(asked)}>
            {t('import.send')}
          </Button>
        </div>
      </Section>
      <div role="status">{report && <ShapeReport report={report} done={Boolean(send.data)} />}</div>
      <Earlier />
    </>
  );
}

function Earlier() {
  const { t } = useTranslation('area');
  const { t: c } = useTranslation();
  const { cursor } = route.useSearch();
  const navigate = route.useNavigate();
  const imports = useBoundaryImports(cursor);
  const remove = useRemoveBoundaries();
  const [leaving, setLeaving] = useState<BoundaryImport>();
  return (
    <>
      <ListSection
        title={t('shapes.imports')}
        query={imports}
        rowId={({ id }) => id}
        cursor={cursor}
        onCursor={(next) => void navigate({ search: { cursor: next }, resetScroll: false })}
        empty={<EmptyState title={t('shapes.none')}>{t('shapes.noneHint')}</EmptyState>}
        columns={[
          {
            id: 'file',
            header: t('import.file'),
            names: true,
            cell: ({ fileName, sample }) => (
              <>
                {fileName} {sample && <StatusChip tone="none">{t('shapes.madeUp')}</StatusChip>}
              </>
            ),
          },
          { id: 'area', header: t('shapes.area'), cell: ({ area, level }) => `${area.name} · ${c(`areaLevel.${level}`)}` },
          { id: 'from', header: t('shapes.validFrom'), cell: ({ validFrom }) => <DayText day={validFrom} /> },
          { id: 'outlined', header: t('shapes.outlined'), align: 'right', cell: ({ report }) => t('shapes.of', { outlined: report.outlined, areas: report.areas }) },
          { id: 'source', header: t('shapes.source'), cell: ({ source }) => source },
          { id: 'at', header: t('import.at'), cell: ({ importedAt }) => <InstantText at={importedAt} /> },
          {
            id: 'acts',
            header: t('shapes.removeTitle'),
            cell: (taken) =>
              taken.allowedActions.includes('REMOVE') && (
                <Button variant="subtle" size="compact-sm" color="red" aria-label={t('shapes.removeOf', { file: taken.fileName })} onClick={() => setLeaving(taken)}>
                  {t('act.remove')}
                </Button>
              ),
          },
        ]}
      />
      <Modal opened={leaving !== undefined} onClose={() => setLeaving(undefined)} title={t('shapes.removeTitle')}>
        {remove.isError && <ProblemAlert problem={remove.error} />}
        <p>{t('shapes.removeDetail', { file: leaving?.fileName })}</p>
        <div className={classes.buttons}>
          <Button color="red" loading={remove.isPending} onClick={() => leaving && remove.mutate(leaving, { onSuccess: () => setLeaving(undefined) })}>
            {t('act.remove')}
          </Button>
          <Button variant="default" onClick={() => setLeaving(undefined)}>
            {c('form.cancel')}
          </Button>
        </div>
      </Modal>
    </>
  );
}
