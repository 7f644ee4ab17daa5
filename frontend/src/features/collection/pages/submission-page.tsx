import { getRouteApi } from '@tanstack/react-router';
import { useMe } from '@/shared/session/me';
import { QueryView } from '@/shared/ui/query-view';
import { useSubmission } from '../api/submissions';
import { FormDesk } from '../components/form-desk';

const route = getRouteApi('/submissions/$submissionId');

/** One form: entered, submitted, approved, locked. */
export function SubmissionPage() {
  const { submissionId } = route.useParams();
  const { measure } = route.useSearch();
  const navigate = route.useNavigate();
  const person = useMe().data?.subject;
  const form = useSubmission(submissionId);
  return (
    <QueryView query={form} page lines={8}>
      {(one) =>
        person && (
          <FormDesk
            key={one.id}
            person={person}
            form={one}
            measure={one.rows.some(({ measureId }) => measureId === measure) ? measure : undefined}
            onMeasure={(next) => void navigate({ search: { measure: next }, replace: true, resetScroll: false })}
          />
        )
      }
    </QueryView>
  );
}
