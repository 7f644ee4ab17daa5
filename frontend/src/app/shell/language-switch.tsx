import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { chooseLanguage, LANGUAGES } from '@/shared/i18n/i18n';
import classes from './language-switch.module.css';

const names = { vi: 'Tiếng Việt', en: 'English' };

export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  const queries = useQueryClient();
  return (
    <div className={classes.switch} role="group" aria-label={t('shell.language')}>
      {LANGUAGES.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          title={names[language]}
          aria-label={`${language.toUpperCase()}: ${names[language]}`}
          aria-pressed={i18n.language === language}
          // Some answers hold sentences in the language they were asked in.
          onClick={() => void chooseLanguage(language).then(() => queries.invalidateQueries())}
        >
          {language.toUpperCase()}
        </button>
      ))}
    </div>
  );
}
