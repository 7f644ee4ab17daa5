import { useTranslation } from 'react-i18next';
import classes from './act-form.module.css';

const STEPS = ['record', 'preview', 'execute'] as const;

/** Where one stands on the way from the resolution to the new map. */
export function ActSteps({ at }: { at: (typeof STEPS)[number] }) {
  const { t } = useTranslation('area');
  return (
    <ol className={classes.steps} aria-label={t('act.steps')}>
      {STEPS.map((step, index) => (
        <li key={step} aria-current={step === at ? 'step' : undefined}>
          {index + 1}. {t(`act.step.${step}`)}
        </li>
      ))}
    </ol>
  );
}
