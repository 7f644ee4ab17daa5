import i18n, { type BackendModule, type CustomTypeOptions } from 'i18next';
import { initReactI18next } from 'react-i18next';

export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The rooms that have texts; one file each. */
type Room = Exclude<keyof CustomTypeOptions['resources'], 'common'>;

const REMEMBERED = 'mangnon.language';
const files = import.meta.glob<Record<string, unknown>>('../../locales/*/*.json', { import: 'default' });

/** One file per language and room, fetched when its page opens. */
const roomFiles: BackendModule = {
  type: 'backend',
  init: () => {},
  read: (language, room, done) => {
    const load = files[`../../locales/${language}/${room}.json`];
    if (!load) {
      done(new Error(`No texts ${language}/${room}`), null);
      return;
    }
    load().then(
      (texts) => done(null, texts),
      (cause: unknown) => done(cause instanceof Error ? cause : new Error(String(cause)), null),
    );
  },
};

export async function openTexts(): Promise<void> {
  i18n.on('languageChanged', (language) => {
    document.documentElement.lang = language;
  });
  await i18n
    .use(roomFiles)
    .use(initReactI18next)
    .init({
      lng: rememberedLanguage(),
      fallbackLng: 'vi',
      supportedLngs: LANGUAGES,
      ns: ['common'],
      defaultNS: 'common',
      interpolation: { escapeValue: false },
      returnNull: false,
    });
}

export async function chooseLanguage(language: Language): Promise<void> {
  window.localStorage.setItem(REMEMBERED, language);
  await i18n.changeLanguage(language);
}

function rememberedLanguage(): Language {
  return window.localStorage.getItem(REMEMBERED) === 'en' ? 'en' : 'vi';
}

/** A route loader that fetches a room's texts before its page opens. */
export function withTexts(...rooms: Room[]): () => Promise<void> {
  return () => i18n.loadNamespaces(rooms);
}

export default i18n;
