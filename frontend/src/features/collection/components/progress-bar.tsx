import { useTranslation } from 'react-i18next';
import type { Round } from '../api/rounds';
import classes from './progress-bar.module.css';

const parts = ['locked', 'approved', 'submitted', 'returned', 'open'] as const;

/** How far the forms of a round have come, as one bar; the same in words for those who cannot see it. */
export function ProgressBar({ progress, legend = false }: { progress: Round['progress']; legend?: boolean }) {
  const { t } = useTranslation('collection');
  const all = progress.submissions || 1;
  const said = parts.filter((part) => progress[part] > 0).map((part) => `${t(`progress.${part}`)}: ${progress[part]}`);
  const before = (part: (typeof parts)[number]) => parts.slice(0, parts.indexOf(part)).reduce((sum, one) => sum + progress[one], 0);
  return (
    <div className={classes.box}>
      <svg className={classes.bar} role="img" aria-label={said.join(', ') || t('progress.none')} width="100%" height="12" preserveAspectRatio="none">
        <rect className={classes.ground} width="100%" height="12" />
        {parts
          .filter((part) => part !== 'open')
          .map((part) => (
            <rect key={part} data-part={part} className={classes.part} x={`${(before(part) / all) * 100}%`} width={`${(progress[part] / all) * 100}%`} height="12" />
          ))}
      </svg>
      {legend && (
        <ul className={classes.legend}>
          {parts.map((part) => (
            <li key={part}>
              <span className={classes.mark} data-part={part} aria-hidden="true" />
              {t(`progress.${part}`)} <strong>{progress[part]}</strong>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
