import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '@/shared/ui/page-header';
import { QueryView } from '@/shared/ui/query-view';
import { SampleChip } from '@/shared/ui/sample-chip';
import { useRound, type Round } from '../api/rounds';
import { ControlRoom } from '../components/control-room';
import { DraftEditor } from '../components/draft-editor';
import { usePeriodName } from '../components/period-name';
import { RoundActs } from '../components/round-acts';
import { RoundFacts } from '../components/round-facts';
import { RoundStateChip } from '../components/state-chips';

const route = getRouteApi('/collection-rounds/$roundId');

/** A round: looked through and completed while it is a draft, its control room from then on. */
export function RoundPage() {
  const round = useRound(route.useParams().roundId);
  return (
    <QueryView query={round} page>
      {(one) => <Whole round={one} />}
    </QueryView>
  );
}

function Whole({ round }: { round: Round }) {
  const { t } = useTranslation('collection');
  const periodName = usePeriodName();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <>
      <PageHeader
        title={round.title}
        trail={<Link to="/collection-rounds">{t('rounds.title')}</Link>}
        chip={
          <>
            <RoundStateChip state={round.state} /> <SampleChip sample={round.sample} />
          </>
        }
        lead={
          <>
            {periodName(round.period)} · {t(`quality.${round.expectedQuality}`)} ·{' '}
            <Link to="/plans/$planId" params={{ planId: round.plan.id }}>
              {round.plan.title}
            </Link>
          </>
        }
        actions={<RoundActs round={round} />}
      />
      {round.state === 'DRAFT' ? (
        <DraftEditor round={round} />
      ) : (
        <>
          <RoundFacts round={round} />
          <ControlRoom
            round={round}
            search={search}
            onSearch={(changed) => void navigate({ search: (before) => ({ ...before, cursor: undefined, ...changed }) })}
          />
        </>
      )}
    </>
  );
}
