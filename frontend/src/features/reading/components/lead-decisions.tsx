import { Fieldset, Radio, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '@/shared/ui/section';
import { isDecided, type LeadChoice, type SharedLead } from '../model/decisions';
import classes from './lead-decisions.module.css';

interface Props {
  subjects: readonly SharedLead[];
  choices: Readonly<Record<string, LeadChoice>>;
  onChoose: (subjectId: string, choice: LeadChoice) => void;
}

/** Where the document names two leads, only one can answer: the person decides, nothing is guessed. */
export function LeadDecisions({ subjects, choices, onChoose }: Props) {
  const { t } = useTranslation('reading');
  if (subjects.length === 0) return null;
  const open = subjects.filter((subject) => !isDecided(subject, choices[subject.subjectId])).length;
  return (
    <Section title={t('leads.title', { count: subjects.length })} hint={open > 0 ? t('leads.open', { count: open }) : t('leads.done')}>
      {subjects.map((subject) => (
        <LeadQuestion
          key={subject.subjectId}
          subject={subject}
          choice={choices[subject.subjectId]}
          onChoose={(choice) => onChoose(subject.subjectId, choice)}
        />
      ))}
    </Section>
  );
}

interface QuestionProps {
  subject: SharedLead;
  choice: LeadChoice | undefined;
  onChoose: (choice: LeadChoice) => void;
}

function LeadQuestion({ subject, choice, onChoose }: QuestionProps) {
  const { t } = useTranslation('reading');
  const { leads } = subject;
  const parts = choice?.kind === 'parts' ? choice.parts : {};
  const title = t(subject.type === 'indicator' ? 'indicators.one' : 'tasks.one', { code: subject.code ?? subject.statement.slice(0, 40) });
  return (
    <Fieldset legend={title} className={classes.question}>
      <p className={classes.statement}>{subject.statement}</p>
      <Radio.Group
        value={choice?.kind === 'one' ? choice.assignmentId : (choice?.kind ?? '')}
        onChange={(value) => onChoose(value === 'parts' ? { kind: 'parts', parts: {} } : { kind: 'one', assignmentId: value })}
        label={t('leads.question')}
      >
        <div className={classes.choices}>
          {leads.map(({ id, agency }) => (
            <Radio
              key={id}
              value={id}
              label={t('leads.one', { agency })}
              description={t('leads.others', { agencies: leads.filter((other) => other.id !== id).map((other) => other.agency).join(', ') })}
            />
          ))}
          <Radio value="parts" label={t('leads.parts')} />
        </div>
      </Radio.Group>
      {choice?.kind === 'parts' && (
        <div className={classes.parts}>
          {leads.map(({ id, agency }) => (
            <TextInput
              key={id}
              label={t('leads.part', { agency })}
              required
              maxLength={300}
              value={parts[id] ?? ''}
              onChange={(event) => onChoose({ kind: 'parts', parts: { ...parts, [id]: event.currentTarget.value } })}
            />
          ))}
        </div>
      )}
    </Fieldset>
  );
}
