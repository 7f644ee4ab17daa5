import { memo, useEffect, useMemo, useRef, type FocusEvent, type KeyboardEvent, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useLight, type Lit } from '../model/light';
import { linesOf, type Line, type Mark, type Segment } from '../model/segments';
import classes from './document-pane.module.css';

interface Props {
  text: string;
  marks: readonly Mark[];
}

/**
 * The document as it was read. What became an item of the draft is a link to it; arrow keys walk from link to link, so that
 * the tab key passes the whole document in one step.
 */
export function DocumentPane({ text, marks }: Props) {
  const { t } = useTranslation('reading');
  const light = useLight();
  const pane = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => linesOf(text, marks), [text, marks]);

  useEffect(() => {
    const show = () => lightUp(pane.current, light.current());
    show();
    return light.listen(show);
  }, [light, lines]);

  const point = (event: MouseEvent | FocusEvent, how: Lit['how']) => {
    const id = idOf(event.target);
    if (how === 'press') event.preventDefault();
    if (id) light.turnOn({ id, from: 'document', how });
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- the links inside are what is operated; this only hears them
    <div
      ref={pane}
      className={classes.paper}
      onClick={(event) => point(event, 'press')}
      onMouseOver={(event) => point(event, 'hover')}
      onFocus={(event) => point(event, 'focus')}
      onKeyDown={walk}
    >
      <p className={classes.hint}>{t('document.hint')}</p>
      <Pages lines={lines} text={text} />
    </div>
  );
}

/** The lines; those with cells, one after another, become a table. */
const Pages = memo(function Pages({ lines, text }: { lines: Line[]; text: string }) {
  const blocks: Line[][] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    if (line.cells.length > 1 && last?.[0] && last[0].cells.length > 1) last.push(line);
    else blocks.push([line]);
  }
  return blocks.map(([first, ...rest]) => {
    if (!first) return null;
    if (first.cells.length === 1) return <p key={first.start}>{first.cells[0]?.map((segment) => run(segment, text))}</p>;
    return (
      <div key={first.start} className={classes.table}>
        {[first, ...rest].map((row) => (
          <div key={row.start} className={classes.row}>
            {row.cells.map((cell, index) => (
              <span key={index}>{cell.map((segment) => run(segment, text))}</span>
            ))}
          </div>
        ))}
      </div>
    );
  });
});

function run({ start, end, ids, kind }: Segment, text: string) {
  const words = text.slice(start, end);
  const innermost = ids.at(-1);
  if (!innermost || words.trim() === '') return words;
  return (
    <a key={start} href={`#item-${innermost}`} tabIndex={-1} data-ids={ids.join(' ')} data-kind={kind} className={classes.mark}>
      {words}
    </a>
  );
}

function idOf(target: EventTarget): string | undefined {
  const link = target instanceof Element ? target.closest<HTMLElement>('a[data-ids]') : null;
  return link?.dataset['ids']?.split(' ').at(-1);
}

/** Marks what is lit; the first lit link becomes the one that the tab key reaches. */
function lightUp(pane: HTMLElement | null, lit: Lit | undefined): void {
  if (!pane) return;
  for (const old of pane.querySelectorAll('[data-lit]')) old.removeAttribute('data-lit');
  const now = lit ? [...pane.querySelectorAll<HTMLElement>(`a[data-ids~="${CSS.escape(lit.id)}"]`)] : [];
  for (const link of now) link.dataset['lit'] = '';
  const first = now[0];
  if (lit?.how !== 'hover' || !pane.querySelector('a[tabindex="0"]')) reach(pane, first ?? pane.querySelector<HTMLElement>('a[data-ids]'));
  if (lit?.from !== 'draft' || !first) return;
  if (lit.how !== 'hover') scrollWithin(pane.parentElement, first);
  if (lit.how === 'press') pane.parentElement?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
}

/** Brings a place of the document into view without moving the page. */
function scrollWithin(frame: HTMLElement | null, place: HTMLElement): void {
  if (!frame) return;
  const [outer, inner] = [frame.getBoundingClientRect(), place.getBoundingClientRect()];
  if (inner.top < outer.top || inner.bottom > outer.bottom) frame.scrollTop += inner.top - outer.top - outer.height / 3;
}

function reach(pane: HTMLElement, link: HTMLElement | null): void {
  if (!link) return;
  for (const other of pane.querySelectorAll('a[tabindex="0"]')) other.setAttribute('tabindex', '-1');
  link.setAttribute('tabindex', '0');
}

function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (!step || !(event.target instanceof HTMLElement) || !event.target.dataset['ids']) return;
  event.preventDefault();
  const here = idOf(event.target);
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('a[data-ids]')];
  let next = links.indexOf(event.target) + step;
  while (links[next] && idOf(links[next] as HTMLElement) === here) next += step;
  const link = links[next];
  if (!link) return;
  reach(event.currentTarget, link);
  link.focus();
}
