import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SampleChip } from '@/shared/ui/sample-chip';
import type { WorkSubject as Subject } from '../api/work';

/** What is to be done, with the way to the work on it and to its plan. */
export function WorkSubject({ subject, assignmentId, sample }: { subject: Subject; assignmentId?: string; sample?: boolean }) {
  const { t } = useTranslation('work');
  const words = (
    <>
      {subject.code && `${subject.code}. `}
      {subject.statement ?? subject.planTitle}
    </>
  );
  return (
    <>
      <span className="meta">{t(`subjectType.${subject.type}`)} </span>
      {assignmentId ? (
        <Link to="/work/$assignmentId" params={{ assignmentId }}>
          {words}
        </Link>
      ) : (
        <span>{words}</span>
      )}{' '}
      <SampleChip sample={sample ?? false} />
      <br />
      <Link to="/plans/$planId" params={{ planId: subject.planId }} className="meta">
        {subject.planTitle}
      </Link>
    </>
  );
}
