import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Columns } from '@/shared/ui/columns';
import { DataTable } from '@/shared/ui/data-table';
import { DayField } from '@/shared/ui/day-field';
import { EmptyState } from '@/shared/ui/empty-state';
import { Fact, Facts } from '@/shared/ui/facts';
import { Filters } from '@/shared/ui/filters';
import { ListSection } from '@/shared/ui/list-section';
import { PageHeader } from '@/shared/ui/page-header';
import { QueryView } from '@/shared/ui/query-view';
import { Section } from '@/shared/ui/section';
import { StatusChip } from '@/shared/ui/status-chip';
import { Succession } from '@/shared/ui/succession';
import { Validity } from '@/shared/ui/validity';
import { useArea, useAreas, type Area } from '../api/areas';
import { useAreaColumns } from '../components/area-columns';

const route = getRouteApi('/areas/$areaId');

/** One unit on a day: where it lies, what lies in it, what it was called, and what it came from and went into. */
export function AreaPage() {
  const { areaId } = route.useParams();
  const { on } = route.useSearch();
  const area = useArea(areaId, on);
  return <QueryView page query={area}>{(data) => <OneArea area={data} on={on} />}</QueryView>;
}

function OneArea({ area, on }: { area: Area; on: string | undefined }) {
  const { t } = useTranslation('area');
  const { t: c } = useTranslation();
  const { sort, cursor } = route.useSearch();
  const navigate = route.useNavigate();
  const change = (changed: Partial<ReturnType<typeof route.useSearch>>) =>
    void navigate({ search: (before) => ({ ...before, cursor: undefined, ...changed }), replace: true, resetScroll: false });
  const inside = useAreas({ parentId: area.id, on: on ?? area.on, sort, cursor });
  const columns = useAreaColumns({ on, withParent: false, withLevel: true });
  return (
    <>
      <PageHeader
        title={area.name}
        chip={area.validTo ? <StatusChip tone="closed">{t('ended')}</StatusChip> : undefined}
        trail={<Trail area={area} on={on} />}
        lead={area.validTo ? t('endedLead') : undefined}
      />
      <Filters label={t('filters')}>
        <DayField label={c('filter.on')} value={on ?? area.on} onChange={(day) => change({ on: day ?? undefined })} />
      </Filters>
      <Columns main>
        <div>
          {area.childCount > 0 && (
            <ListSection
              title={t('inside')}
              query={inside}
              rowId={({ id }) => id}
              columns={columns}
              sort={sort ?? 'name'}
              onSort={(next) => change({ sort: next })}
              cursor={cursor}
              onCursor={(next) => change({ cursor: next })}
              empty={<EmptyState title={t('none')} />}
            />
          )}
          <History area={area} />
        </div>
        <div>
          <Section title={t('facts')}>
            <Facts>
              <Fact label={t('column.code')}>{area.code ?? <span className="unknown">{c('unknown')}</span>}</Fact>
              <Fact label={t('column.level')}>{c(`areaLevel.${area.level}`)}</Fact>
              <Fact label={t('column.validity')}>
                <Validity from={area.validFrom} to={area.validTo} />
              </Fact>
              {area.doubt && <Fact label={t('doubtful')}>{area.doubt}</Fact>}
            </Facts>
          </Section>
          <Succession
            title={t('predecessors')}
            none={t('noPredecessors')}
            links={area.predecessors.map((link) => ({ ...link.reorganisation, ...link, kind: link.reorganisation.kind }))}
            render={({ id, name }) => (
              <Link to="/areas/$areaId" params={{ areaId: id }}>
                {name}
              </Link>
            )}
          />
          <Succession
            title={t('successors')}
            none={t('noSuccessors')}
            links={area.successors.map((link) => ({ ...link.reorganisation, ...link, kind: link.reorganisation.kind }))}
            render={({ id, name }) => (
              <Link to="/areas/$areaId" params={{ areaId: id }}>
                {name}
              </Link>
            )}
          />
        </div>
      </Columns>
    </>
  );
}

function Trail({ area, on }: { area: Area; on: string | undefined }) {
  const { t } = useTranslation('area');
  return (
    <nav aria-label={t('trail')}>
      <Link to="/areas">{t('title')}</Link>
      {area.parents.toReversed().map(({ id, name }) => (
        <span key={id}>
          {' › '}
          <Link to="/areas/$areaId" params={{ areaId: id }} search={{ on }}>
            {name}
          </Link>
        </span>
      ))}
    </nav>
  );
}

function History({ area }: { area: Area }) {
  const { t } = useTranslation('area');
  const { t: c } = useTranslation();
  return (
    <Section title={t('history')} hint={t('historyHint')} flush>
      <DataTable
        caption={t('history')}
        rows={area.history}
        rowId={({ validFrom, name }) => `${validFrom ?? ''}${name}`}
        columns={[
          { id: 'name', header: t('column.name'), names: true, cell: ({ name }) => name },
          { id: 'code', header: t('column.code'), cell: ({ code }) => code },
          { id: 'parent', header: t('column.parent'), cell: ({ parentName }) => parentName },
          { id: 'validity', header: t('column.validity'), cell: ({ validFrom, validTo }) => <Validity from={validFrom} to={validTo} /> },
          {
            id: 'endedBy',
            header: t('column.endedBy'),
            cell: ({ endedBy }) => endedBy && `${c(`reorganisation.${endedBy.kind}`)}${endedBy.documentNumber ? ` · ${endedBy.documentNumber}` : ''}`,
          },
        ]}
      />
    </Section>
  );
}
