import { Button, Modal } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RecordForm } from '@/shared/form/record-form';
import { today } from '@/shared/format/dates';
import { Fact, Facts } from '@/shared/ui/facts';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import { Validity } from '@/shared/ui/validity';
import { useEndAssignment, useRemoveAssignment, type Cell, type EndAssignment, type Matrix } from '../api/assignments';

/** One assignment: what it says and what may be done with it. */
export function CellDialog({ cell, matrix, onClose }: { cell: Cell; matrix: Matrix; onClose: () => void }) {
  const { t } = useTranslation('assignment');
  return (
    <Modal opened onClose={onClose} title={t('one')} size="lg">
      <OneCell cell={cell} matrix={matrix} onDone={onClose} />
    </Modal>
  );
}

function OneCell({ cell, matrix, onDone }: { cell: Cell; matrix: Matrix; onDone: () => void }) {
  const { t } = useTranslation('assignment');
  const { t: c } = useTranslation();
  const [ending, setEnding] = useState(false);
  const end = useEndAssignment(cell);
  const remove = useRemoveAssignment(cell);
  const agency = matrix.agencies.find(({ id }) => id === cell.agencyId);
  const subject = matrix.subjects.find(({ id }) => id === cell.subjectId);
  return (
    <>
      {remove.isError && <ProblemAlert problem={remove.error} />}
      <Facts>
        <Fact label={t('agency')}>
          <Link to="/agencies/$agencyId" params={{ agencyId: cell.agencyId }}>
            {agency?.name}
          </Link>
        </Fact>
        <Fact label={t('role')}>{c(`duty.${cell.role}`)}</Fact>
        {cell.part && <Fact label={t('part')}>{cell.part}</Fact>}
        {(cell.from ?? cell.until) && (
          <Fact label={t('validity')}>
            <Validity from={cell.from} to={cell.until} />
          </Fact>
        )}
        {agency?.successorAgencyId && (
          <Fact label={t('successor')}>
            <Link to="/agencies/$agencyId" params={{ agencyId: agency.successorAgencyId }}>
              {agency.successorAgencyName}
            </Link>
          </Fact>
        )}
      </Facts>
      <p style={{ margin: '12px 0' }}>
        {subject?.code && <strong>{subject.code}. </strong>}
        {subject?.statement}
      </p>
      {cell.statement && <p className="meta">{cell.statement}</p>}
      <p>
        <Link to="/work/$assignmentId" params={{ assignmentId: cell.assignmentId }}>
          {t('work')}
        </Link>
      </p>
      {ending ? (
        <RecordForm<EndAssignment>
          label={t('end')}
          fields={[
            { name: 'on', label: t('lastDay'), kind: 'day', required: true, width: 'full' },
            { name: 'reason', label: t('reason'), kind: 'text', required: true },
          ]}
          value={{ on: today() }}
          saveLabel={t('end')}
          onCancel={() => setEnding(false)}
          onSave={(values) => end.mutateAsync(values).then(onDone)}
        />
      ) : (
        <div style={{ display: 'flex', gap: 10, marginTop: 12 }}>
          {cell.allowedActions.includes('END') && (
            <Button variant="default" onClick={() => setEnding(true)}>
              {t('end')}
            </Button>
          )}
          {cell.allowedActions.includes('DELETE') && (
            <Button color="red" variant="outline" loading={remove.isPending} onClick={() => remove.mutate(undefined, { onSuccess: onDone })}>
              {t('remove')}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
