import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '@/shared/format/numbers';
import classes from './pager.module.css';

interface Props {
  shown: number;
  total: { value: number; kind: 'EXACT' | 'AT_LEAST' };
  /** The cursor in the URL, when this is not the first page. */
  cursor: string | undefined;
  nextCursor: string | null | undefined;
  onCursor: (cursor: string | undefined) => void;
}

/** How much there is, and the way on. The cursor stands in the URL, so the browser's back button goes back a page. */
export function Pager({ shown, total, cursor, nextCursor, onCursor }: Props) {
  const { t } = useTranslation();
  const count = formatNumber(total.value);
  return (
    <nav className={classes.pager} aria-label={t('pager.label')}>
      <p className={classes.count} role="status">
        {t(total.kind === 'EXACT' ? 'pager.shown' : 'pager.shownAtLeast', { shown, total: count })}
      </p>
      {cursor && (
        <Button variant="default" size="xs" onClick={() => onCursor(undefined)}>
          {t('pager.first')}
        </Button>
      )}
      {nextCursor && (
        <Button variant="default" size="xs" onClick={() => onCursor(nextCursor)}>
          {t('pager.next')}
        </Button>
      )}
    </nav>
  );
}
