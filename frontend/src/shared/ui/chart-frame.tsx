import { Button } from '@mantine/core';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from './section';

interface Props {
  title: string;
  /** One sentence that says what the chart shows. */
  sentence: string;
  table: ReactNode;
  children: ReactNode;
}

/** Every chart stands in such a frame: a title, a sentence, and the same data as a table. */
export function ChartFrame({ title, sentence, table, children }: Props) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  const id = useId();
  return (
    <Section
      nested
      title={title}
      hint={sentence}
      aside={
        <Button variant="subtle" size="compact-sm" aria-expanded={shown} aria-controls={id} onClick={() => setShown(!shown)}>
          {t(shown ? 'chart.hideTable' : 'chart.showTable')}
        </Button>
      }
    >
      {children}
      <div id={id} hidden={!shown}>
        {table}
      </div>
    </Section>
  );
}
