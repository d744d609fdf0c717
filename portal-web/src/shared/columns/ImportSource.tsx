import '@/shared/i18n/contracts';
import UploadIcon from '@mui/icons-material/UploadFileOutlined';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useRef, useState, type ChangeEvent } from 'react';
import { label, t } from '@/shared/i18n/translate';
import { guessDialect, guessFormat, IMPORT_FORMATS, SQL_DIALECTS, type ImportFormat } from './importFormats';
import styles from './import.module.css';
import type { ImportRequest } from './useImport';

const MAX_MB = 10;
const MB = 1024 * 1024;

export interface ImportSourceProps {
  request: ImportRequest;
  onRequest: (request: ImportRequest) => void;
}

/** What a person most likely hands in; `usual` where nothing speaks for a format. */
export function readImport(text: string, fileName = '', usual: ImportFormat = 'odcs'): ImportRequest {
  const format = guessFormat(text, fileName, usual);
  return { text, format, dialect: format === 'sql-ddl' ? guessDialect(text) : undefined };
}

function Kind({ request, onRequest }: ImportSourceProps) {
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

function Text({ request, onRequest }: ImportSourceProps) {
  const [tooBig, setTooBig] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  async function choose({ target }: ChangeEvent<HTMLInputElement>) {
    const [file] = target.files ?? [];
    if (file !== undefined) {
      setTooBig(file.size > MAX_MB * MB);
      if (file.size <= MAX_MB * MB) {
        onRequest(readImport(await file.text(), file.name, request.format));
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
        onChange={(event) => onRequest(readImport(event.target.value, '', request.format))}
        slotProps={{ htmlInput: { spellCheck: false, className: styles.code } }}
      />
    </>
  );
}

/** A document in another format, pasted or from a file, and the format it is in. */
export function ImportSource(props: ImportSourceProps) {
  return (
    <>
      <Text {...props} />
      <Kind {...props} />
    </>
  );
}
