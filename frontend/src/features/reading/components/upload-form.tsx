import { Button, Progress } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '@/shared/format/numbers';
import { FileField } from '@/shared/ui/file-field';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import { Section } from '@/shared/ui/section';
import { useUploadDocument } from '../api/upload-document';
import classes from './upload-form.module.css';

const ACCEPTED = '.docx,.pdf,.txt,.md';
const LIMIT = 20 * 1024 * 1024;

/** Chooses a document, by the button or by dropping it, sends it and opens the draft. */
export function UploadForm() {
  const { t } = useTranslation('reading');
  const navigate = useNavigate();
  const [file, setFile] = useState<File>();
  const stop = useRef(new AbortController());
  const upload = useUploadDocument();
  const tooLarge = file !== undefined && file.size > LIMIT;
  const choose = (chosen: File | undefined) => {
    upload.reset();
    setFile(chosen);
  };
  const send = () => {
    if (!file) return;
    stop.current = new AbortController();
    upload.mutate(
      { file, signal: stop.current.signal },
      { onSuccess: (draft) => void navigate({ to: '/plan-imports/$importId', params: { importId: draft.id } }) },
    );
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    choose(event.dataTransfer.files[0]);
  };
  const stopped = upload.error instanceof DOMException && upload.error.name === 'AbortError';
  return (
    <Section title={t('upload.choose')} hint={t('upload.formats')}>
      {upload.isError && !stopped && <ProblemAlert problem={upload.error} />}
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions -- dropping is a second way; the button is the first */}
      <div className={classes.drop} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
        <FileField
          id="document-file"
          label={file ? t('upload.another') : t('upload.pick')}
          hint={file ? `${file.name} · ${formatNumber(Math.ceil(file.size / 1024))} KB` : t('upload.dropHint')}
          accept={ACCEPTED}
          disabled={upload.isPending}
          onChoose={choose}
        />
      </div>
      {tooLarge && (
        <p role="alert" className={classes.refused}>
          {t('upload.tooLarge')}
        </p>
      )}
      {upload.isPending && (
        <div className={classes.progress}>
          <p role="status">{upload.share < 1 ? t('upload.sending') : t('upload.reading')}</p>
          <Progress
            value={upload.share * 100}
            striped={upload.share === 1}
            animated={upload.share === 1}
            aria-label={t('upload.progress')}
          />
        </div>
      )}
      <div className={classes.buttons}>
        <Button onClick={send} disabled={!file || tooLarge} loading={upload.isPending}>
          {t('upload.send')}
        </Button>
        {upload.isPending && (
          <Button variant="default" onClick={() => stop.current.abort()}>
            {t('upload.stop')}
          </Button>
        )}
      </div>
    </Section>
  );
}
