import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePlanProgress } from '@/shared/figures/api';
import { BasisControls } from '@/shared/figures/basis-controls';
import { BasisLine } from '@/shared/figures/basis-line';
import { basisOf, type BasisSearch } from '@/shared/figures/basis';
import { FiguresView } from '@/shared/figures/figures-view';
import { ProgressTable } from '@/shared/figures/progress-table';
import { StatusCounts } from '@/shared/figures/status-counts';
import { currentTargets } from '@/shared/figures/targets';
import { AreaPicker } from '@/shared/pickers/area-picker';
import { EmptyState } from '@/shared/ui/empty-state';
import { Filters } from '@/shared/ui/filters';
import { Section } from '@/shared/ui/section';
import classes from './plan-progress.module.css';

interface Props {
  planId: string;
  search: BasisSearch & { targets?: string };
  onChange: (changed: BasisSearch & { targets?: string }) => void;
}

/** How the targets of a plan stand: how many stand how, then each with its bar, its trend and its status. */
export function PlanProgress({ planId, search, onChange }: Props) {
  const { t } = useTranslation('figures');
  const basis = basisOf(search);
  const query = usePlanProgress(planId, basis);
  const every = search.targets === 'all';
  return (
    <Section
      id="progress"
      title={t('progress')}
      hint={t('progressHint')}
      flush
      aside={
        <SegmentedControl
          size="xs"
          className="no-print"
          aria-label={t('which')}
          value={every ? 'all' : 'now'}
          onChange={(value) => onChange({ targets: value === 'all' ? 'all' : undefined })}
          data={[
            { value: 'now', label: t('targetsNow') },
            { value: 'all', label: t('targetsAll') },
          ]}
        />
      }
    >
      <div className={classes.controls}>
        <Filters label={t('basisOf')}>
          <BasisControls basis={basis} onChange={onChange} />
          <AreaPicker label={t('area')} value={basis.areaId ?? null} onChange={(areaId) => onChange({ areaId: areaId ?? undefined })} on={basis.on} />
        </Filters>
      </div>
      <FiguresView query={query} lines={8}>
        {(progress) => {
          const targets = every ? progress.targets : currentTargets(progress.targets, progress.lastClosedYear);
          return (
            <>
              <div className={classes.head}>
                <BasisLine progress={progress} />
                {targets.length > 0 && <StatusCounts targets={targets} />}
              </div>
              {targets.length === 0 ? (
                <EmptyState title={t('noTargets')} />
              ) : (
                <ProgressTable caption={t('progress')} progress={progress} targets={targets} search={search} />
              )}
            </>
          );
        }}
      </FiguresView>
    </Section>
  );
}
