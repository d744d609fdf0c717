import UploadIcon from '@mui/icons-material/UploadFileOutlined';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useRef, useState, type ChangeEvent } from 'react';
import { label, t } from '@/shared/i18n/translate';
import { FormDialog } from '@/shared/ui/FormDialog';
import { ProblemNotice } from '@/shared/ui/ProblemNotice';
import ui from '@/shared/ui/ui.module.css';
import styles from './editor.module.css';
import { guessDialect, guessFormat, IMPORT_FORMATS, SQL_DIALECTS } from './importFormats';
import { ImportPreview } from './ImportPreview';
import { useImport, type ImportRequest, type ImportTarget } from './useImport';

export interface ImportDialogProps {
  target: ImportTarget;
  onUse: (document: string) => void;
  onClose: () => void;
}

const MAX_MB = 10;
const MB = 1024 * 1024;

interface SourceProps {
  request: ImportRequest;
  onRequest: (request: ImportRequest) => void;
}

function read(text: string, fileName = ''): ImportRequest {
  const format = guessFormat(text, fileName);
  return { text, format, dialect: format === 'sql-ddl' ? guessDialect(text) : undefined };
}

function Kind({ request, onRequest }: SourceProps) {
  return (
    <div className={styles.bar}>
      <TextField
        select
        fullWidth={false}
        label={t('importer.format')}
        value={request.format}
        onChange={({ target: { value } }) => {
          const format = IMPORT_FORMATS.find((one) => one === value) ?? 'odcs';
          const dialect = format === 'sql-ddl' ? guessDialect(request.text) : undefined;
          onRequest({ ...request, format, dialect });
        }}
      >
        {IMPORT_FORMATS.map((one) => (
          <MenuItem key={one} value={one}>
            {label('importFormat', one)}
          </MenuItem>
        ))}
      </TextField>
      {request.dialect !== undefined && (
        <TextField
          select
          fullWidth={false}
          label={t('importer.dialect')}
          value={request.dialect}
          onChange={({ target: { value } }) =>
            onRequest({ ...request, dialect: SQL_DIALECTS.find((one) => one === value) })
          }
        >
          {SQL_DIALECTS.map((one) => (
            <MenuItem key={one} value={one}>
              {label('technology', one)}
            </MenuItem>
          ))}
        </TextField>
      )}
    </div>
  );
}

function Source({ request, onRequest }: SourceProps) {
  const [tooBig, setTooBig] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  async function choose({ target }: ChangeEvent<HTMLInputElement>) {
    const [file] = target.files ?? [];
    if (file !== undefined) {
      setTooBig(file.size > MAX_MB * MB);
      if (file.size <= MAX_MB * MB) {
        onRequest(read(await file.text(), file.name));
      }
    }
  }

  return (
    <>
      <div className={styles.bar}>
        <Button
          variant="outlined"
          size="small"
          startIcon={<UploadIcon />}
          onClick={() => input.current?.click()}
        >
          {t('importer.upload')}
        </Button>
        <input ref={input} hidden type="file" onChange={(event) => void choose(event)} />
        {tooBig && <p role="alert">{t('importer.tooBig', { size: MAX_MB })}</p>}
      </div>
      <TextField
        multiline
        minRows={5}
        maxRows={10}
        label={t('importer.text')}
        helperText={t('importer.hint')}
        value={request.text}
        onChange={(event) => onRequest(read(event.target.value))}
        slotProps={{ htmlInput: { spellCheck: false, className: styles.code } }}
      />
    </>
  );
}

/** Makes a draft of a document in another format, after showing what comes of it. */
export function ImportDialog({ target, onUse, onClose }: ImportDialogProps) {
  const [request, setRequest] = useState(() => read(''));
  const query = useImport(request, target);
  const imported = request.text.trim() === '' || query.error ? undefined : query.data;
  return (
    <FormDialog
      wide
      title={t('importer.title')}
      action={t('importer.use')}
      pending={query.isFetching}
      disabled={imported === undefined}
      error={undefined}
      onSubmit={() => {
        if (imported !== undefined) {
          onUse(imported.document);
          onClose();
        }
      }}
      onClose={onClose}
    >
      <Source request={request} onRequest={setRequest} />
      <Kind request={request} onRequest={setRequest} />
      {query.error && <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />}
      {imported ? <ImportPreview imported={imported} /> : <p className={ui.meta}>{t('importer.empty')}</p>}
    </FormDialog>
  );
}
