import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AgencyPicker } from '@/shared/pickers/agency-picker';
import type { Dimension } from '@/shared/figures/cell-name';
import { cellsOf, chosenDimensions, dimensionsOf, withSource, type AreaLevel, type Line, type SourceValues } from '../model/asked';
import classes from './fields.module.css';

export interface Settings {
  of: (line: Line) => Pick<Line, 'required' | 'cells' | 'sources'>;
}

interface Props {
  lines: readonly Line[];
  dimensions: readonly Dimension[];
  onSet: (settings: Settings) => void;
  onCancel: () => void;
}

const levels: AreaLevel[] = ['COMMUNE', 'PROVINCE'];

/** How one measure, or several at once, are asked: required, told apart by what, from whom at each level. */
export function MeasureSettings({ lines, dimensions, onSet, onCancel }: Props) {
  const { t, i18n } = useTranslation('collection');
  const [first] = lines;
  const offered = dimensions.filter((dimension) => lines.some(({ words }) => dimensionsOf(words, dimensions).includes(dimension)));
  const [required, setRequired] = useState(first?.required ?? true);
  const [chosen, setChosen] = useState(() => chosenDimensions(first?.cells ?? [], dimensions));
  const [sources, setSources] = useState<readonly SourceValues[]>(first?.sources ?? []);
  const set = () =>
    onSet({
      of: (line) => {
        const possible = new Set(dimensionsOf(line.words, dimensions).map(({ code }) => code));
        return { required, sources, cells: cellsOf(chosen.filter((code) => possible.has(code)), dimensions, line.cells) };
      },
    });
  return (
    <>
      <Checkbox mb={14} label={t('settings.required')} checked={required} onChange={(event) => setRequired(event.currentTarget.checked)} />
      <fieldset className={classes.group}>
        <legend>{t('settings.cells')}</legend>
        {offered.length === 0 && <p className="meta">{t('settings.noCells')}</p>}
        {offered.map(({ code, name, nameEn, values }) => (
          <Checkbox
            key={code}
            mb={8}
            label={i18n.language === 'en' ? nameEn : name}
            description={values.map((value) => (i18n.language === 'en' ? value.nameEn : value.name)).join(', ')}
            checked={chosen.includes(code)}
            onChange={(event) => {
              const { checked } = event.currentTarget;
              setChosen((before) => (checked ? [...before, code] : before.filter((one) => one !== code)));
            }}
          />
        ))}
      </fieldset>
      <fieldset className={classes.group}>
        <legend>{t('settings.sources')}</legend>
        <p className="meta">{t('settings.sourcesHint')}</p>
        {levels.map((level) => (
          <LevelSource
            key={level}
            level={level}
            source={sources.find((source) => source.level === level) ?? null}
            onChange={(source) => setSources((before) => withSource(before, level, source))}
          />
        ))}
      </fieldset>
      <div className={classes.buttons}>
        <Button onClick={set} disabled={sources.length === 0 || sources.some(({ kind, agencyId }) => kind === 'AGENCY' && !agencyId)}>
          {t('settings.set')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('settings.cancel')}
        </Button>
      </div>
    </>
  );
}

interface LevelProps {
  level: AreaLevel;
  source: SourceValues | null;
  onChange: (source: SourceValues | null) => void;
}

function LevelSource({ level, source, onChange }: LevelProps) {
  const { t } = useTranslation('collection');
  return (
    <div className={classes.row} style={{ marginBottom: 10 }}>
      <NativeSelect
        label={t(`settings.source.${level as 'COMMUNE' | 'PROVINCE'}`)}
        value={source?.kind ?? ''}
        data={[
          { value: '', label: t('source.none') },
          { value: 'OWN', label: t('source.own') },
          { value: 'AGENCY', label: t('source.agency') },
          ...(source?.kind === 'DERIVED' ? [{ value: 'DERIVED', label: t('source.derived', { code: source.derivedCode ?? '' }) }] : []),
        ]}
        onChange={(event) => {
          const kind = event.currentTarget.value as SourceValues['kind'] | '';
          onChange(kind === '' ? null : kind === source?.kind ? source : { level, kind });
        }}
      />
      {source?.kind === 'AGENCY' && (
        <AgencyPicker label={t('settings.agency')} value={source.agencyId ?? null} onChange={(agencyId) => onChange({ level, kind: 'AGENCY', agencyId })} />
      )}
    </div>
  );
}
