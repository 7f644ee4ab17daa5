import { Outlet, useRouterState } from '@tanstack/react-router';
import { Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { forgetDrafts } from '@/shared/draft/device-drafts';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import { formatDay, today } from '@/shared/format/dates';
import { useMe } from '@/shared/session/me';
import { ClosedPage } from '../closed-page';
import { BottomBar } from './bottom-bar';
import { Masthead } from './masthead';
import { OfflineNote } from './offline-note';
import { isClosed } from './rooms';
import { SideNavigation } from './side-navigation';
import classes from './shell.module.css';

/** What stands around every page: masthead, navigation, the page itself. */
export function Shell() {
  const { t } = useTranslation();
  const me = useMe();
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    main.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [path]);
  const subject = me.data?.subject;
  useEffect(() => {
    if (subject) void forgetDrafts(subject);
  }, [subject]);
  return (
    <div className={classes.frame}>
      <a className={classes.skip} href="#content">
        {t('shell.skip')}
      </a>
      <Masthead me={me.data} />
      <div className={classes.middle}>
        <SideNavigation me={me.data} />
        <main id="content" ref={main} tabIndex={-1} className={classes.main}>
          <OfflineNote />
          {me.isError ? (
            <ProblemAlert problem={me.error} onRetry={() => void me.refetch()} quiet />
          ) : (
            <Suspense fallback={<p role="status">{t('loading')}</p>}>
              {isClosed(me.data, path) ? <ClosedPage /> : <Outlet />}
            </Suspense>
          )}
        </main>
      </div>
      <p className="print-only meta">{t('shell.printed', { day: formatDay(today()), name: me.data?.name ?? '' })}</p>
      <BottomBar me={me.data} />
    </div>
  );
}
