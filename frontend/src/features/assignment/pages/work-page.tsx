import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, today } from '@/shared/format/dates';
import { useMe } from '@/shared/session/me';
import { PageHeader } from '@/shared/ui/page-header';
import { useDuties, useObstacles, useReports } from '../api/work';
import { ScoreBoard } from '../components/score-board';
import { DutyList, ObstacleList, ReportList } from '../components/work-lists';
import classes from './work-page.module.css';

const route = getRouteApi('/work');
const views = ['mine', 'below', 'scores'] as const;

/** What the reader's agency owes, what is late below it, and how the agencies keep their deadlines. */
export function WorkPage() {
  const { t } = useTranslation('work');
  const { view } = route.useSearch();
  const me = useMe();
  const shown = views.find((one) => one === view) ?? 'mine';
  return (
    <>
      <PageHeader title={t(`view.${shown}`)} lead={t(`lead.${shown}`, { agency: me.data?.agency.name ?? '', day: formatDay(today()) })} />
      <nav className={`${classes.views} no-print`} aria-label={t('views')}>
        {views.map((one) => (
          <Link key={one} to="/work" search={one === 'mine' ? {} : { view: one }} className={classes.view} aria-current={one === shown ? 'page' : undefined}>
            {t(`view.${one}`)}
          </Link>
        ))}
      </nav>
      {shown === 'mine' && <Mine />}
      {shown === 'below' && <Below />}
      {shown === 'scores' && <ScoreBoard />}
    </>
  );
}

/** First what waits for somebody, then all that comes. */
function Mine() {
  const { t } = useTranslation('work');
  const [reports, setReports] = useState<string>();
  const [answers, setAnswers] = useState<string>();
  const [answered, setAnswered] = useState<string>();
  const [late, setLate] = useState<string>();
  const [open, setOpen] = useState<string>();
  const [returned, setReturned] = useState<string>();
  const lateDuties = useDuties({ whose: 'OWN', state: ['LATE'], inForce: true, cursor: late, limit: 20 });
  const openDuties = useDuties({ whose: 'OWN', state: ['OPEN'], inForce: true, cursor: open, limit: 20 });
  const returnedReports = useReports({ whose: 'OWN', state: 'RETURNED', cursor: returned, limit: 20 });
  const toDecide = useReports({ toDecide: true, cursor: reports, limit: 20 });
  const toAnswer = useObstacles({ waiting: 'TO_ANSWER', cursor: answers, limit: 20 });
  const toClose = useObstacles({ waiting: 'TO_CLOSE', cursor: answered, limit: 20 });
  const some = (list: { data?: { items: unknown[] } }) => (list.data?.items.length ?? 0) > 0;
  return (
    <>
      <div id="late">
        <DutyList title={t('late')} query={lateDuties} empty={t('lateNone')} cursor={late} onCursor={setLate} />
      </div>
      {(some(returnedReports) || returned) && (
        <div id="returned">
          <ReportList title={t('returned')} query={returnedReports} empty="" cursor={returned} onCursor={setReturned} />
        </div>
      )}
      {(some(toDecide) || reports) && (
        <div id="toDecide">
          <ReportList title={t('toDecide')} query={toDecide} empty="" cursor={reports} onCursor={setReports} />
        </div>
      )}
      {(some(toAnswer) || answers) && (
        <div id="toAnswer">
          <ObstacleList title={t('toAnswer')} query={toAnswer} empty="" cursor={answers} onCursor={setAnswers} />
        </div>
      )}
      {(some(toClose) || answered) && (
        <div id="toClose">
          <ObstacleList title={t('toClose')} query={toClose} empty="" cursor={answered} onCursor={setAnswered} />
        </div>
      )}
      <div id="dueSoon">
        <DutyList title={t('coming')} hint={<AllAssignments />} query={openDuties} empty={t('comingNone')} emptyHint={t('comingNoneHint')} cursor={open} onCursor={setOpen} />
      </div>
    </>
  );
}

function AllAssignments() {
  const { t } = useTranslation('work');
  const me = useMe();
  return (
    <Link to="/assignments" search={{ agencyId: me.data?.agency.id }}>
      {t('allAssignments')}
    </Link>
  );
}

function Below() {
  const { t } = useTranslation('work');
  const { cursor } = route.useSearch();
  const navigate = route.useNavigate();
  const late = useDuties({ whose: 'OTHERS', state: ['LATE'], inForce: true, cursor });
  return (
    <DutyList
      title={t('lateBelow')}
      hint={t('lateBelowHint')}
      query={late}
      agencies
      empty={t('lateBelowNone')}
      emptyHint={t('lateBelowNoneHint')}
      cursor={cursor}
      onCursor={(next) => void navigate({ search: (before) => ({ ...before, cursor: next }), resetScroll: false })}
    />
  );
}
