import { Button, Modal, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $api } from '@/shared/api/client';
import { useMay } from '@/shared/session/me';
import { useDocumentLabel } from '@/shared/ui/document-name';
import { NewDocumentForm } from './new-document-form';
import classes from './document-picker.module.css';

interface Props {
  label: string;
  description?: string;
  value: string | null;
  onChange: (documentId: string | null) => void;
}

/** Finds a legal document by number, title or issuer; one that is not known yet is recorded on the spot. */
export function DocumentPicker({ label, description, value, onChange }: Props) {
  const { t } = useTranslation();
  const labelOf = useDocumentLabel();
  const mayRecord = useMay('PLAN_EDIT');
  const [typed, setTyped] = useState('');
  const [words] = useDebouncedValue(typed, 250);
  const [open, setOpen] = useState(false);
  const [recording, setRecording] = useState(false);
  const chosen = $api.useQuery('get', '/api/v1/legal-documents/{id}', { params: { path: { id: value ?? '' } } }, { enabled: value !== null });
  const chosenLabel = chosen.data && labelOf(chosen.data);
  const q = words === '' || words === chosenLabel ? undefined : words;
  const found = $api.useQuery('get', '/api/v1/legal-documents', { params: { query: { q, limit: 20 } } }, { enabled: open, placeholderData: keepPreviousData });
  const options = (found.data?.items ?? []).map((document) => ({ value: document.id, label: labelOf(document) }));
  if (value && !options.some((option) => option.value === value)) options.unshift({ value, label: chosenLabel ?? '…' });
  return (
    <div className={classes.picker}>
      <Select
        label={label}
        description={description}
        placeholder={t('picker.document')}
        data={options}
        value={value}
        searchable
        clearable
        filter={({ options: all }) => all}
        onSearchChange={setTyped}
        onDropdownOpen={() => setOpen(true)}
        nothingFoundMessage={found.isFetching ? t('loading') : t('picker.none')}
        onChange={onChange}
      />
      {mayRecord && (
        <Button variant="subtle" size="compact-sm" px={0} onClick={() => setRecording(true)}>
          {t('picker.newDocument')}
        </Button>
      )}
      <Modal opened={recording} onClose={() => setRecording(false)} title={t('picker.newDocument')} size="lg">
        <NewDocumentForm
          onCancel={() => setRecording(false)}
          onRecorded={(id) => {
            setRecording(false);
            onChange(id);
          }}
        />
      </Modal>
    </div>
  );
}
