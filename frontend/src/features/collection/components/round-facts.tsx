import { useTranslation } from 'react-i18next';
import { Deadline } from '@/shared/ui/deadline';
import { Fact, Facts } from '@/shared/ui/facts';
import { Section } from '@/shared/ui/section';
import { InstantText } from '@/shared/ui/texts';
import type { Round } from '../api/rounds';
import { ProgressBar } from './progress-bar';

/** How far a round has come and by when it is due. */
export function RoundFacts({ round }: { round: Round }) {
  const { t } = useTranslation('collection');
  const { progress } = round;
  const reached = progress.submissions - progress.open - progress.returned;
  const percent = progress.submissions === 0 ? 0 : Math.round((reached / progress.submissions) * 100);
  return (
    <Section
      title={t('control.progress', { reached, all: progress.submissions, percent })}
      hint={progress.overdue > 0 ? t('control.overdue', { count: progress.overdue }) : t('control.noneOverdue')}
    >
      <ProgressBar progress={progress} legend />
      <div style={{ marginTop: 14 }}>
        <Facts>
          {round.due.map(({ tier, dueAt }) => (
            <Fact key={tier} label={t('control.due', { tier: t(`tier.${tier}`) })}>
              {round.state === 'OPEN' ? <Deadline dueAt={dueAt} /> : <InstantText at={dueAt} />}
            </Fact>
          ))}
          <Fact label={t('column.owner')}>{round.agency.name}</Fact>
          <Fact label={t('control.asks')}>
            {t('control.asked', { measures: round.measures.length, cells: round.measures.reduce((sum, { cells }) => sum + cells.length, 0) })}
          </Fact>
          {round.closedAt && (
            <Fact label={t('control.closed')}>
              <InstantText at={round.closedAt} />
              {round.closingReason && <> · {round.closingReason}</>}
            </Fact>
          )}
        </Facts>
      </div>
    </Section>
  );
}
