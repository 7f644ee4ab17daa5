import { NativeSelect } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/shared/ui/empty-state';
import { Filters } from '@/shared/ui/filters';
import { LinkButton } from '@/shared/ui/link-button';
import { ListSection } from '@/shared/ui/list-section';
import { PageHeader } from '@/shared/ui/page-header';
import { StatusChip } from '@/shared/ui/status-chip';
import { DayText } from '@/shared/ui/texts';
import { useReorganisations } from '../api/reorganisations';
import { KINDS } from '../model/act-draft';
import { actTones } from '../model/act-tones';

const route = getRouteApi('/reorganisations');
const STATES = ['DRAFT', 'EXECUTED', 'RECORDED'] as const;

/** Every act on areas and agencies, drafts among them. */
export function ReorganisationsPage() {
  const { t } = useTranslation('area');
  const { t: c } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const kind = KINDS.find((one) => one === search.kind);
  const state = STATES.find((one) => one === search.state);
  const acts = useReorganisations({ kind, state, importId: search.importId, cursor: search.cursor });
  const change = (changed: typeof search) => void navigate({ search: (before) => ({ ...before, cursor: undefined, ...changed }), replace: true, resetScroll: false });
  return (
    <>
      <PageHeader
        title={t('act.title')}
        lead={t('act.lead')}
        actions={
          <>
            <LinkButton to="/reorganisation-import" variant="default">
              {t('act.fromFile')}
            </LinkButton>
            <LinkButton to="/reorganisations/new">{t('act.record')}</LinkButton>
          </>
        }
      />
      <Filters label={t('act.filters')}>
        <NativeSelect label={t('act.kind')} value={kind ?? ''} onChange={(event) => change({ kind: event.currentTarget.value })} data={[{ value: '', label: c('filter.all') }, ...KINDS.map((value) => ({ value, label: c(`reorganisation.${value}`) }))]} />
        <NativeSelect label={t('act.state')} value={state ?? ''} onChange={(event) => change({ state: event.currentTarget.value })} data={[{ value: '', label: c('filter.all') }, ...STATES.map((value) => ({ value, label: t(`act.states.${value}`) }))]} />
      </Filters>
      <ListSection
        title={t('act.list')}
        query={acts}
        rowId={({ id }) => id}
        cursor={search.cursor}
        onCursor={(cursor) => change({ cursor })}
        empty={<EmptyState title={t('act.none')}>{t('act.noneHint')}</EmptyState>}
        columns={[
          {
            id: 'title',
            header: t('act.list'),
            names: true,
            cell: ({ id, title, kind: one, documentNumber }) => (
              <Link to="/reorganisations/$actId" params={{ actId: id }}>
                {title ?? `${c(`reorganisation.${one}`)} ${documentNumber ?? ''}`}
              </Link>
            ),
          },
          { id: 'kind', header: t('act.kind'), cell: ({ kind: one }) => c(`reorganisation.${one}`) },
          { id: 'on', header: t('act.effectiveOn'), cell: ({ effectiveOn }) => <DayText day={effectiveOn} /> },
          { id: 'document', header: t('act.documentNumber'), cell: ({ documentNumber }) => documentNumber ?? '–' },
          { id: 'state', header: t('act.state'), cell: ({ state: one }) => <StatusChip tone={actTones[one]}>{t(`act.states.${one}`)}</StatusChip> },
        ]}
      />
    </>
  );
}
