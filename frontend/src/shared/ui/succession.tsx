import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '@/shared/format/dates';
import { formatNumber } from '@/shared/format/numbers';
import { Section } from './section';
import classes from './succession.module.css';

type Kind = 'MERGE' | 'SPLIT' | 'RENAME' | 'MOVE' | 'CLOSE' | 'UPGRADE';

export interface SuccessionLink {
  id: string;
  kind: Kind;
  effectiveOn: string;
  documentNumber?: string | null;
  documentDate?: string | null;
  share?: number | null;
}

interface Props<L extends SuccessionLink> {
  title: string;
  links: readonly L[];
  none: string;
  /** The other unit, as a link to its page. */
  render: (link: L) => ReactNode;
}

/** What a unit came from, or went into: by which act, from when, and which part. */
export function Succession<L extends SuccessionLink>({ title, links, none, render }: Props<L>) {
  const { t } = useTranslation();
  return (
    <Section title={title} hint={links.length === 0 ? none : undefined} flush>
      {links.length > 0 && (
        <ul className={classes.list}>
          {links.map((link) => (
            <li key={`${link.id}-${link.effectiveOn}`}>
              <p>{render(link)}</p>
              <p className={classes.act}>
                {t(`reorganisation.${link.kind}`)} · {t('validity.from', { from: formatDay(link.effectiveOn) })}
                {link.documentNumber && ` · ${link.documentNumber}`}
                {link.documentDate && ` (${formatDay(link.documentDate)})`}
                {link.share !== null && link.share !== undefined && link.share < 1 && ` · ${t('reorganisation.share', { share: formatNumber(Math.round(link.share * 10000) / 100) })}`}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
