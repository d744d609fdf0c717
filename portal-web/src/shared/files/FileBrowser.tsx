import ChangedIcon from '@mui/icons-material/DifferenceOutlined';
import FileIcon from '@mui/icons-material/InsertDriveFileOutlined';
import FolderIcon from '@mui/icons-material/FolderOpenOutlined';
import NewIcon from '@mui/icons-material/AddCircleOutlined';
import { useState } from 'react';
import { t, tn } from '@/shared/i18n/translate';
import ui from '@/shared/ui/ui.module.css';
import { FileText } from './FileText';
import { fileTree, type ComparedFile, type TreeEntry } from './files';
import styles from './files.module.css';

export interface FileBrowserProps {
  files: ComparedFile[];
  /** The file shown first. */
  first?: string;
}

const ICONS = { new: NewIcon, changed: ChangedIcon, same: FileIcon };

interface EntryProps {
  entry: TreeEntry;
  selected: boolean;
  onSelect: (path: string) => void;
}

function Entry({ entry: { name, level, file }, selected, onSelect }: EntryProps) {
  const indent = { paddingInlineStart: 8 + level * 14 };
  if (file === undefined) {
    return (
      <li className={styles.folder} style={indent}>
        <FolderIcon aria-hidden />
        {name}
      </li>
    );
  }
  const Icon = ICONS[file.state];
  return (
    <li>
      <button
        type="button"
        style={indent}
        className={styles[file.state]}
        aria-current={selected}
        onClick={() => onSelect(file.path)}
      >
        <Icon aria-hidden />
        {name}
        {file.state !== 'same' && (
          <span className={styles.state}>{t(file.state === 'new' ? 'files.new' : 'files.changed')}</span>
        )}
      </button>
    </li>
  );
}

/** Files in their folders, and what stands in the chosen one; what changed last is marked. */
export function FileBrowser({ files, first }: FileBrowserProps) {
  const [wanted, setWanted] = useState(first);
  const usual = files.find(({ path }) => path === 'README.md') ?? files[0];
  const shown = files.find(({ path }) => path === wanted) ?? usual;
  const changed = files.filter(({ state }) => state !== 'same').length;
  if (shown === undefined) {
    return <p className={ui.meta}>{t('files.none')}</p>;
  }
  return (
    <div className={styles.browser}>
      <nav className={styles.tree} aria-label={t('files.tree')} tabIndex={0}>
        <p className={ui.meta} role="status">
          {tn('files.count', files.length)}
          {changed > 0 && <> · {tn('files.changedCount', changed)}</>}
        </p>
        <ul>
          {fileTree(files).map((entry) => (
            <Entry
              key={`${entry.level} ${entry.file?.path ?? entry.name}`}
              entry={entry}
              selected={entry.file?.path === shown.path}
              onSelect={setWanted}
            />
          ))}
        </ul>
      </nav>
      <FileText file={shown} />
    </div>
  );
}
