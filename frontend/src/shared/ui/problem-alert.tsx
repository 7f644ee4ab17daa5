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
  /** Where a field error stands when it has no form control: a line of a file. */
  placeOf?: (error: FieldError) => string | undefined;
  /** A list that could not be loaded does not take the focus away from what the person is doing. */
  quiet?: boolean;
}

/** Mantine sets these on the element itself, out of reach of a class. */
const tint = { '--alert-bg': '#fde8e6', '--alert-bd': '1px solid #c62828', '--alert-color': '#a61b1b' } as CSSProperties;

/** What went wrong, in words, as a summary that takes focus; each field error leads to its field. */
export function ProblemAlert({ problem, onRetry, controlOf, placeOf, quiet = false }: Props) {
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
              <ErrorLine error={error} control={controlOf?.(error)} place={placeOf?.(error)} />
            </li>
          ))}
        </ul>
      )}
      {onRetry && mayHelp(problem) && (
        <Button variant="default" size="xs" onClick={onRetry} mt={8}>
          {t('problem.retry')}
        </Button>
      )}
    </Alert>
  );
}

function ErrorLine({ error, control, place }: { error: FieldError; control: string | undefined; place: string | undefined }) {
  if (!control) return place ? <>{`${place}: ${error.detail}`}</> : <>{error.detail}</>;
  return (
    <a
      href={`#${control}`}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(control)?.focus();
      }}
    >
      {nameOf(control)}
      {error.detail}
    </a>
  );
}

/** What is forbidden or not there stays so, however often it is asked for. */
function mayHelp(problem: unknown): boolean {
  return !(problem instanceof ApiProblem) || ![403, 404].includes(problem.status);
}

/** "Không được để trống" says nothing without the name of what is empty. */
function nameOf(control: string): string {
  const label = document.querySelector(`label[for="${CSS.escape(control)}"]`)?.textContent.replace('*', '').trim();
  return label ? `${label}: ` : '';
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
