import { useElementSize } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusChip } from '@/shared/ui/status-chip';
import classes from './area-map.module.css';
import { ARCHIPELAGOS, dots, draw, isArrow, nextArea, type BoundaryCollection } from './map-shapes';
import { classBounds, classOf } from './scale';

interface Value {
  value: number | undefined;
  /** In words, with its unit; or why there is none. */
  text: string;
}

interface Props {
  title: string;
  boundaries: BoundaryCollection;
  values: ReadonlyMap<string, Value>;
  /** Writes a bound of a class. */
  write: (value: number) => string;
  indicatorId: string;
  search: object;
}

const NONE: Value = { value: undefined, text: '' };
const INSET = { width: 118, height: 62 };

/** Areas in five blues by their figure, hatched where there is none. One tab stop: arrows go to the neighbour, Enter opens it. */
export function AreaMap({ title, boundaries, values, write, indicatorId, search }: Props) {
  const { t } = useTranslation('figures');
  const navigate = useNavigate();
  const { ref, width: measured } = useElementSize();
  const width = measured || 640;
  const nation = boundaries.area.level === 'NATION';
  const height = nation ? Math.min(720, width * 1.15) : Math.min(460, width * 0.72);
  // The archipelagos' insets stand beside a national map, never on it.
  const room = nation ? width - INSET.width - 16 : width;
  const areas = useMemo(() => draw(boundaries.features, room, height), [boundaries.features, room, height]);
  const bounds = useMemo(() => classBounds([...values.values()].flatMap(({ value }) => (value === undefined ? [] : [value]))), [values]);
  const [at, setAt] = useState<string>();
  const paths = useRef(new Map<string, SVGPathElement>());
  const stop = at ?? areas[0]?.id;
  const open = (areaId: string) => void navigate({ to: '/indicators/$indicatorId', params: { indicatorId }, search: { ...search, areaId } });
  const onKeyDown = (event: KeyboardEvent, id: string) => {
    if (isArrow(event.key)) {
      event.preventDefault();
      paths.current.get(nextArea(areas, id, event.key))?.focus();
    } else if (event.key === 'Enter') {
      open(id);
    }
  };
  const shown = areas.find(({ id }) => id === at);
  const insets = ARCHIPELAGOS.filter(({ province }) => nation || boundaries.area.code === province);
  return (
    <div ref={ref} className={classes.map}>
      {boundaries.sample && (
        <p className={classes.note}>
          <StatusChip tone="none">{t('mapMadeUp')}</StatusChip>
        </p>
      )}
      <svg role="group" aria-label={`${title}. ${t('mapKeys')}`} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
        <defs>
          <pattern id="map-none" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="6" height="6" fill="#fff" />
            <line x1="0" y1="0" x2="0" y2="6" stroke="#7a8694" strokeWidth="1.6" />
          </pattern>
        </defs>
        {areas.map(({ id, name, path }) => {
          const { value, text } = values.get(id) ?? NONE;
          const words = t('mapArea', { name, value: text || t('outcome.NOT_ASKED') });
          return (
            <path
              key={id}
              ref={(element) => {
                if (element) paths.current.set(id, element);
                else paths.current.delete(id);
              }}
              d={path}
              role="link"
              tabIndex={id === stop ? 0 : -1}
              aria-label={words}
              className={classes.area}
              data-class={value === undefined ? 'none' : shade(value, bounds)}
              onFocus={() => setAt(id)}
              onMouseEnter={() => setAt(id)}
              onClick={() => open(id)}
              onKeyDown={(event) => onKeyDown(event, id)}
            />
          );
        })}
        {shown && <path d={shown.path} className={classes.chosen} />}
        {insets.map(({ key, islands }, index) => (
          <g key={key} transform={`translate(${width - INSET.width - 6} ${nation ? height * (index === 0 ? 0.38 : 0.74) : 6})`} role="img" aria-label={t(`archipelago.${key}`)}>
            <rect className={classes.inset} width={INSET.width} height={INSET.height + 40} rx="3" />
            <g transform="translate(14 10)">
              {dots(islands, INSET.width - 28, INSET.height - 20).map(([x, y], island) => (
                <circle key={island} className={classes.island} cx={x} cy={y} r="2.4" />
              ))}
            </g>
            <text className={classes.insetText} x={INSET.width / 2} y={INSET.height + 14} textAnchor="middle">
              {t(`archipelagoShort.${key}`)}
            </text>
            <text className={classes.insetText} x={INSET.width / 2} y={INSET.height + 30} textAnchor="middle">
              {t('ofVietnam')}
            </text>
          </g>
        ))}
      </svg>
      <p className={classes.readout} aria-hidden="true">
        {shown ? t('mapArea', { name: shown.name, value: (values.get(shown.id) ?? NONE).text || t('outcome.NOT_ASKED') }) : t('mapHint')}
      </p>
      <ul className={classes.legend} aria-label={t('mapLegend')}>
        {bounds.length > 0 || [...values.values()].some(({ value }) => value !== undefined) ? (
          Array.from({ length: bounds.length + 1 }, (_, index) => (
            <li key={index} data-class={spread(index, bounds.length)}>
              {classWords(index, bounds, write, t)}
            </li>
          ))
        ) : null}
        <li data-class="none">{t('mapNone')}</li>
      </ul>
      {boundaries.without.length > 0 && <p className="meta">{t('mapWithout', { count: boundaries.without.length, names: boundaries.without.slice(0, 8).map(({ name }) => name).join(', ') })}</p>}
      <p className="meta">{t('mapSource', { source: boundaries.sources.join(', ') })}</p>
    </div>
  );
}

/** Fewer classes than five are spread over the blues, so that the lowest is light and the highest dark. */
function spread(index: number, last: number): number {
  return last === 0 ? 2 : Math.round((index * 4) / last);
}

function shade(value: number, bounds: readonly number[]): number {
  return spread(classOf(value, bounds), bounds.length);
}

type Words = ReturnType<typeof useTranslation<'figures'>>['t'];

function classWords(index: number, bounds: readonly number[], write: (value: number) => string, t: Words): string {
  const low = bounds[index - 1];
  const high = bounds[index];
  if (low === undefined) return high === undefined ? t('mapAll') : t('mapBelow', { value: write(high) });
  return high === undefined ? t('mapFrom', { value: write(low) }) : t('mapBetween', { low: write(low), high: write(high) });
}
