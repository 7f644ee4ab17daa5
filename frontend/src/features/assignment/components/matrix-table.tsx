import { useTranslation } from 'react-i18next';
import { StatusChip } from '@/shared/ui/status-chip';
import type { Cell, Matrix, Subject } from '../api/assignments';
import classes from './matrix-table.module.css';

interface Props {
  matrix: Matrix;
  subjects: readonly Subject[];
  onOpen: (cell: Cell) => void;
  /** Absent where the API does not allow assigning. */
  onAssign?: (subject: Subject) => void;
}

/** Agencies across, subjects down; the first column and the head stay in sight. On a phone each subject is a card. */
export function MatrixTable({ matrix, subjects, onOpen, onAssign }: Props) {
  const { t } = useTranslation('assignment');
  const { t: c } = useTranslation();
  const shown = new Set(subjects.map(({ id }) => id));
  const agencies = matrix.agencies.filter(({ id }) => matrix.cells.some((cell) => cell.agencyId === id && shown.has(cell.subjectId)));
  const cellsOf = (subject: Subject, agencyId: string) => matrix.cells.filter((cell) => cell.subjectId === subject.id && cell.agencyId === agencyId);
  return (
    // A table that scrolls sideways has to be reachable by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- so that arrow keys can scroll it
    <div className={classes.frame} tabIndex={0} role="region" aria-label={t('scrollable')}>
      <table className={classes.table}>
        <caption className={classes.caption}>{t('matrix')}</caption>
        <thead>
          <tr>
            <th scope="col" className={classes.first}>
              {t('subject')}
            </th>
            {agencies.map((agency) => (
              <th key={agency.id} scope="col" className={classes.agency} data-standing={agency.standing}>
                <span title={agency.name}>{agency.shortName}</span>
                {agency.standing === 'DISSOLVED' && agency.successorAgencyName && (
                  <span className={classes.successor}>{t('nowBy', { agency: agency.successorAgencyName })}</span>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {subjects.map((subject) => (
            <tr key={subject.id}>
              <th scope="row" className={classes.first}>
                <div className={classes.subject}>
                  <span className={classes.words} title={subject.statement}>
                    <span className="meta">{t(`subjectType.${subject.type}`)} </span>
                    {subject.code && <strong>{subject.code}. </strong>}
                    {subject.statement}
                  </span>
                  <span className={`${classes.act} no-print`}>
                    {!subject.led && (subject.type === 'INDICATOR' || subject.type === 'TASK') && <StatusChip tone="risk">{t('noLead')}</StatusChip>}
                    {onAssign && (
                      <button
                        type="button"
                        className={classes.assign}
                        aria-label={t('assignTo', { subject: `${subject.code ?? ''} ${subject.statement.slice(0, 60)}` })}
                        onClick={() => onAssign(subject)}
                      >
                        {t('assign')}
                      </button>
                    )}
                  </span>
                </div>
              </th>
              {agencies.map((agency) => (
                <td key={agency.id} data-agency={agency.shortName}>
                  {cellsOf(subject, agency.id).map((cell) => (
                    <button
                      key={cell.assignmentId}
                      type="button"
                      className={classes.role}
                      data-role={cell.role}
                      title={`${agency.name}: ${c(`duty.${cell.role}`)}${cell.part ? ` (${cell.part})` : ''}`}
                      aria-label={`${t(`short.${cell.role}`)}, ${c(`duty.${cell.role}`)}: ${agency.name}${cell.part ? ` (${cell.part})` : ''}`}
                      onClick={() => onOpen(cell)}
                    >
                      <span className={classes.short} aria-hidden="true">
                        {t(`short.${cell.role}`)}
                      </span>
                      <span className={classes.long} aria-hidden="true">
                        {c(`duty.${cell.role}`)}
                      </span>
                    </button>
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
