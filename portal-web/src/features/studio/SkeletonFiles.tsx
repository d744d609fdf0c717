import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import FileIcon from '@mui/icons-material/UploadFileOutlined';
import FolderIcon from '@mui/icons-material/DriveFolderUploadOutlined';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { useRef, useState, type ChangeEvent, type DragEvent } from 'react';
import { t, tn } from '@/shared/i18n/translate';
import ui from '@/shared/ui/ui.module.css';
import { chosenFiles, droppedFiles, MOST_MB, sizeInWords, type SkeletonFile } from './skeleton';
import styles from './studio.module.css';
import type { Skeleton } from './useSkeleton';

/** Every browser has it, no type of React does. */
const WHOLE_FOLDERS = { webkitdirectory: '' };

function FileList({ files, onRemove }: { files: SkeletonFile[]; onRemove: (path: string) => void }) {
  return (
    <ul className={styles.skeletonFiles} tabIndex={0} aria-label={t('skeleton.title')}>
      {files.map(({ path, bytes }) => (
        <li key={path}>
          <code>{path}</code>
          <span className={ui.meta}>{sizeInWords(bytes)}</span>
          <IconButton size="small" aria-label={t('skeleton.remove', { path })} onClick={() => onRemove(path)}>
            <DeleteIcon fontSize="small" />
          </IconButton>
        </li>
      ))}
    </ul>
  );
}

/** The files that the template of the editor fetches: a folder or files, chosen or dropped here. */
export function SkeletonFiles({ skeleton: { files, refusal, add, remove, clear } }: { skeleton: Skeleton }) {
  const folder = useRef<HTMLInputElement>(null);
  const single = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);

  function choose({ target }: ChangeEvent<HTMLInputElement>) {
    void add(chosenFiles(target.files)).then(() => {
      // The same folder can be chosen again after it was changed.
      target.value = '';
    });
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    void droppedFiles(event.dataTransfer).then(add);
  }

  return (
    <section
      className={styles.skeleton}
      data-over={over}
      aria-label={t('skeleton.title')}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className={styles.row}>
        <h2>{t('skeleton.title')}</h2>
        {files.length > 0 && (
          <p className={ui.meta} role="status">
            {tn('files.count', files.length)} ·{' '}
            {sizeInWords(files.reduce((sum, { bytes }) => sum + bytes, 0))}
          </p>
        )}
      </div>
      <p className={ui.meta}>{t('skeleton.text')}</p>
      {files.length > 0 && <FileList files={files} onRemove={remove} />}
      {refusal && (
        <p role="alert" className={ui.error}>
          {t(refusal === 'tooLarge' ? 'skeleton.tooLarge' : 'skeleton.unreadable', { size: MOST_MB })}
        </p>
      )}
      <div className={styles.row}>
        <Button
          size="small"
          variant="outlined"
          startIcon={<FolderIcon />}
          onClick={() => folder.current?.click()}
        >
          {t('skeleton.folder')}
        </Button>
        <Button
          size="small"
          variant="outlined"
          startIcon={<FileIcon />}
          onClick={() => single.current?.click()}
        >
          {t('skeleton.files')}
        </Button>
        {files.length > 0 && (
          <Button size="small" onClick={clear}>
            {t('skeleton.clear')}
          </Button>
        )}
      </div>
      <input
        ref={folder}
        hidden
        type="file"
        {...WHOLE_FOLDERS}
        data-testid="skeleton-folder"
        onChange={choose}
      />
      <input ref={single} hidden multiple type="file" data-testid="skeleton-files" onChange={choose} />
    </section>
  );
}
