import Button from '@mui/material/Button';
import { lazy, Suspense, useState } from 'react';
import { useSource } from '@/shared/api/contractSource';
import { asProblem } from '@/shared/api/problem';
import type { ContractVersionView, ContractView } from '@/shared/api/types';
import { t } from '@/shared/i18n/translate';
import { activeVersion } from '@/shared/odcs/selection';
import { LeaveGuard } from '@/shared/ui/LeaveGuard';
import { Notice } from '@/shared/ui/Notice';
import { PanelSwitch } from '@/shared/ui/PanelSwitch';
import { ProblemNotice } from '@/shared/ui/ProblemNotice';
import { Checks } from './Checks';
import { ConflictDialog } from './ConflictDialog';
import { DraftStore } from './draftStore';
import styles from './editor.module.css';
import { EDITOR_PARTS, Parts, type EditorPart } from './Parts';
import { ProposeDialog } from './ProposeDialog';
import { DraftContext, useDraft } from './useDraft';
import { useSaveDraft, useSettledText, type LoadedDocument } from './useEditor';

const ImportDialog = lazy(() =>
  import('./ImportDialog').then((module) => ({ default: module.ImportDialog })),
);

export interface EditorProps {
  outputPort: string;
  contract: ContractView | undefined;
  /** What is edited or taken as the beginning of the next version. */
  version: ContractVersionView | undefined;
  start: LoadedDocument;
  part: EditorPart;
  onPart: (part: EditorPart) => void;
  onSaved: (version: ContractVersionView) => void;
}

const TITLES = { form: 'editor.form', columns: 'editor.columns', yaml: 'editor.yaml' } as const;

function draftKey(version: ContractVersionView | undefined) {
  return version?.status === 'DRAFT' ? { id: version.contractId, version: version.version } : undefined;
}

function Desk({ outputPort, contract, version, start, part, onPart, onSaved }: EditorProps) {
  const store = useDraft();
  const text = useSettledText();
  const [base, setBase] = useState({ text: start.text, etag: version?.etagVersion ?? 0, revision: 0 });
  const [dialog, setDialog] = useState<'import' | 'propose'>();
  const draft = draftKey(version);
  const save = useSaveDraft({ outputPort, draft, onSaved });
  const source = useSource(outputPort);
  const conflict = save.error != null && asProblem(save.error).status === 412;

  function send(etag: number) {
    save.mutate({ text: store.text(), etag });
  }

  return (
    <>
      <LeaveGuard text={t('editor.leaveText')} dirty={store.snapshot() !== base.revision} />
      <div className={styles.toolbar}>
        <PanelSwitch
          name={t('editor.part')}
          panels={EDITOR_PARTS.map((key) => ({ key, title: t(TITLES[key]) }))}
          selected={part}
          onSelect={onPart}
        />
        <Button size="small" variant="outlined" onClick={() => setDialog('import')}>
          {t('editor.import')}
        </Button>
        {source.data?.allowedActions.includes('propose') && (
          <Button size="small" variant="outlined" onClick={() => setDialog('propose')}>
            {t('editor.propose')}
          </Button>
        )}
        <Button size="small" variant="contained" disabled={save.isPending} onClick={() => send(base.etag)}>
          {t(draft ? 'editor.save' : 'editor.saveNew')}
        </Button>
      </div>
      {start.converted && <Notice tone="primary" title={t('editor.converted')} />}
      {save.error && !conflict && <ProblemNotice error={save.error} />}
      <div className={part === 'columns' ? styles.form : styles.desk}>
        <Parts part={part} text={text} onPart={onPart} />
        <Checks contractId={contract?.id} active={contract && activeVersion(contract)} text={text} />
      </div>
      {conflict && draft && (
        <ConflictDialog
          draft={draft}
          base={base.text}
          mine={store.text()}
          onOverwrite={send}
          onTakeTheirs={(theirs) => {
            store.setText(theirs.text);
            setBase({ ...theirs, revision: store.snapshot() });
            save.reset();
          }}
          onClose={() => save.reset()}
        />
      )}
      <Suspense>
        {dialog === 'import' && (
          <ImportDialog
            target={{
              id: store.textAt(['id']),
              domain: store.textAt(['domain']),
              name: store.textAt(['name']),
              version: store.textAt(['version']),
            }}
            onUse={(document) => store.setText(document)}
            onClose={() => setDialog(undefined)}
          />
        )}
      </Suspense>
      {dialog === 'propose' && (
        <ProposeDialog outputPort={outputPort} text={store.text()} onClose={() => setDialog(undefined)} />
      )}
    </>
  );
}

/** Form, columns and YAML over the same document, with the server's checks beside them. */
export function Editor(props: EditorProps) {
  const [store] = useState(() => new DraftStore(props.start.text));
  return (
    <DraftContext value={store}>
      <Desk {...props} />
    </DraftContext>
  );
}
