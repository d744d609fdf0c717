import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useId, useState } from 'react';
import type { VersionKey } from '@/shared/api/contracts';
import { label, t } from '@/shared/i18n/translate';
import { CodeLines } from '@/shared/ui/CodeLines';
import { download } from '@/shared/ui/download';
import { QueryView } from '@/shared/ui/QueryView';
import styles from './contract.module.css';
import { ExportNotes } from './ExportNotes';
import { useExports, useExportText } from './useExports';
import type { ExportFormatView } from '@/shared/api/types';

interface ExporterProps {
  version: VersionKey;
  formats: ExportFormatView[];
}

function Preview({
  version,
  chosen,
  dialect,
}: {
  version: VersionKey;
  chosen: ExportFormatView;
  dialect: string | undefined;
}) {
  const query = useExportText(version, { format: chosen.format, dialect });
  return (
    <QueryView query={query}>
      {(text) => (
        <>
          <ExportNotes version={version} choice={{ format: chosen.format, dialect }} />
          <CodeLines text={text} label={t('contract.exportPreview', { format: chosen.title })} />
          <div>
            <Button
              variant="contained"
              startIcon={<DownloadIcon />}
              onClick={() => download(text, chosen.fileName, chosen.mediaType)}
            >
              {t('contract.download', { file: chosen.fileName })}
            </Button>
          </div>
        </>
      )}
    </QueryView>
  );
}

function Exporter({ version, formats }: ExporterProps) {
  const [format, setFormat] = useState(formats[0]?.format ?? '');
  const [wanted, setDialect] = useState<string>();
  const chosen = formats.find((one) => one.format === format);
  const dialects = chosen?.dialects ?? [];
  const dialect = dialects.find((one) => one === wanted) ?? dialects[0];
  return (
    <>
      <div className={styles.picker}>
        <TextField
          select
          fullWidth={false}
          label={t('contract.format')}
          value={format}
          onChange={(event) => setFormat(event.target.value)}
        >
          {formats.map((one) => (
            <MenuItem key={one.format} value={one.format}>
              {one.title}
            </MenuItem>
          ))}
        </TextField>
        {dialect !== undefined && (
          <TextField
            select
            fullWidth={false}
            label={t('contract.dialect')}
            value={dialect}
            onChange={(event) => setDialect(event.target.value)}
          >
            {dialects.map((one) => (
              <MenuItem key={one} value={one}>
                {label('technology', one)}
              </MenuItem>
            ))}
          </TextField>
        )}
      </div>
      {chosen && <Preview version={version} chosen={chosen} dialect={dialect} />}
    </>
  );
}

export interface ExportDialogProps {
  version: VersionKey;
  onClose: () => void;
}

/** A version in another format: to look at, to copy, to keep. */
export function ExportDialog({ version, onClose }: ExportDialogProps) {
  const titleId = useId();
  const query = useExports(version);
  return (
    <Dialog open fullWidth maxWidth="md" onClose={onClose} aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{t('contract.exportTitle', { version: version.version })}</DialogTitle>
      <DialogContent>
        <div className={styles.exporter}>
          <QueryView query={query}>{({ items }) => <Exporter version={version} formats={items} />}</QueryView>
        </div>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('common.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
