import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, useState } from 'react';
import type { VersionKey } from '@/shared/api/contracts';
import { TextDiff } from '@/shared/diff/TextDiff';
import { t } from '@/shared/i18n/translate';
import { PanelSwitch } from '@/shared/ui/PanelSwitch';
import { QueryView } from '@/shared/ui/QueryView';
import styles from './editor.module.css';
import { useTheirs, type Saving } from './useEditor';

export interface ConflictDialogProps {
  draft: VersionKey;
  /** The document as it was when editing began. */
  base: string;
  mine: string;
  onOverwrite: (etag: number) => void;
  onTakeTheirs: (theirs: Saving) => void;
  onClose: () => void;
}

interface ComparedProps {
  base: string;
  theirs: string;
  mine: string;
}

function Compared({ base, theirs, mine }: ComparedProps) {
  const [against, setAgainst] = useState<'base' | 'mine'>('base');
  const sides =
    against === 'base'
      ? {
          before: base,
          after: theirs,
          beforeName: t('editor.conflictBase'),
          afterName: t('editor.conflictTheirs'),
        }
      : {
          before: theirs,
          after: mine,
          beforeName: t('editor.conflictTheirs'),
          afterName: t('editor.conflictMine'),
        };
  return (
    <>
      <PanelSwitch
        name={t('diff.form')}
        panels={[
          { key: 'base', title: t('editor.conflictChanged') },
          { key: 'mine', title: t('editor.conflictYours') },
        ]}
        selected={against}
        onSelect={setAgainst}
      />
      <TextDiff {...sides} />
    </>
  );
}

/** Somebody else was faster: shows what they changed and lets the writer choose. */
export function ConflictDialog(props: ConflictDialogProps) {
  const titleId = useId();
  const query = useTheirs(props.draft);
  const theirs = query.data;
  return (
    <Dialog open fullWidth maxWidth="lg" onClose={props.onClose} aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{t('editor.conflictTitle')}</DialogTitle>
      <DialogContent>
        <div className={styles.dialog}>
          <p>{t('editor.conflictText')}</p>
          <QueryView query={query}>
            {({ text }) => <Compared base={props.base} theirs={text} mine={props.mine} />}
          </QueryView>
        </div>
      </DialogContent>
      <DialogActions>
        <Button onClick={props.onClose}>{t('editor.keepEditing')}</Button>
        <Button disabled={!theirs} onClick={() => theirs && props.onTakeTheirs(theirs)}>
          {t('editor.takeTheirs')}
        </Button>
        <Button
          variant="contained"
          disabled={!theirs}
          onClick={() => theirs && props.onOverwrite(theirs.etag)}
        >
          {t('editor.overwrite')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
