import { Alert, Button } from '@mantine/core';
import { useEffect, useRef, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem, Unreachable, type FieldError } from '@/shared/api/problem';
import classes from './problem-alert.module.css';

interface Props {
  problem: unknown;
  onRetry?: () => void;
  /** The id of the form control for a field error, so that the summary can lead to it. */
  controlOf?: (error: FieldError) => string | undefined;
  /** A list that could not be loaded does not take the focus away from what the person is doing. */
  quiet?: boolean;
}

/** Mantine sets these on the element itself, out of reach of a class. */
const tint = { '--alert-bg': '#fde8e6', '--alert-bd': '1px solid #c62828', '--alert-color': '#a61b1b' } as CSSProperties;

/** What went wrong, in words, as a summary that takes focus; each field error leads to its field. */
export function ProblemAlert({ problem, onRetry, controlOf, quiet = false }: Props) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!quiet) box.current?.focus();
  }, [problem, quiet]);
  const { title, detail } = useWords(problem);
  const errors = problem instanceof ApiProblem ? problem.errors : [];
  return (
    <Alert color="red" variant="light" role="alert" title={title} ref={box} tabIndex={-1} className={classes.alert} style={tint}>
      {detail && <p>{detail}</p>}
      {errors.length > 0 && (
        <ul className={classes.errors}>
          {errors.map((error, index) => (
            <li key={index}>
              <ErrorLine error={error} control={controlOf?.(error)} />
            </li>
          ))}
        </ul>
      )}
      {onRetry && (
        <Button variant="default" size="xs" onClick={onRetry} mt={8}>
          {t('problem.retry')}
        </Button>
      )}
    </Alert>
  );
}

function ErrorLine({ error, control }: { error: FieldError; control: string | undefined }) {
  if (!control) return <>{error.detail}</>;
  return (
    <a
      href={`#${control}`}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(control)?.focus();
      }}
    >
      {error.detail}
    </a>
  );
}

function useWords(problem: unknown): { title: string; detail?: string } {
  const { t } = useTranslation();
  if (problem instanceof Unreachable) return { title: t('problem.unreachable'), detail: t('problem.unreachableDetail') };
  if (!(problem instanceof ApiProblem)) return { title: t('problem.unexpected'), detail: t('problem.unexpectedDetail') };
  if (problem.status === 404) return { title: t('problem.notFound'), detail: t('problem.notFoundDetail') };
  if (problem.status === 412) return { title: t('problem.stale'), detail: t('problem.staleDetail') };
  if (problem.status >= 500) return { title: t('problem.server'), detail: problem.detail ?? t('problem.serverDetail') };
  return { title: problem.status === 403 ? t('problem.forbidden') : t('problem.refused'), detail: problem.detail };
}
