import { useTranslation } from 'react-i18next';
import type { Round } from '../api/rounds';
import type { SourceValues } from '../model/asked';

/** Whose figures count at a level, in words. */
export function useSourceName(round: Round): (source: SourceValues) => string {
  const { t } = useTranslation('collection');
  const known = new Map(
    [...round.measures.flatMap(({ sources }) => sources.flatMap(({ agency }) => (agency ? [agency] : []))), ...round.submitters.map(({ agency }) => agency)].map(
      ({ id, name }) => [id, name],
    ),
  );
  return ({ level, kind, agencyId, derivedCode }) => {
    const who = kind === 'OWN' ? t('source.own') : kind === 'DERIVED' ? t('source.derived', { code: derivedCode ?? '' }) : (known.get(agencyId ?? '') ?? t('source.agency'));
    return `${t(`level.${level}`)}: ${who}`;
  };
}
