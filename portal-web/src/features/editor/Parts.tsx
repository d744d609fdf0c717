import Button from '@mui/material/Button';
import { lazy, Suspense } from 'react';
import { t } from '@/shared/i18n/translate';
import { useValidation } from '@/shared/odcs/useValidation';
import { Notice } from '@/shared/ui/Notice';
import { Skeletons } from '@/shared/ui/Skeletons';
import { ColumnsPart } from './ColumnsPart';
import { FormPart } from './FormPart';
import { useDraft } from './useDraft';

const CodeEditor = lazy(() => import('./CodeEditor').then((module) => ({ default: module.CodeEditor })));

export const EDITOR_PARTS = ['form', 'columns', 'yaml'] as const;
export type EditorPart = (typeof EDITOR_PARTS)[number];

export interface PartsProps {
  part: EditorPart;
  /** The text as it was last sent to be checked. */
  text: string;
  onPart: (part: EditorPart) => void;
}

function Yaml({ text }: { text: string }) {
  const query = useValidation({ text, format: 'yaml' });
  return (
    <Suspense fallback={<Skeletons count={1} height={480} />}>
      <CodeEditor findings={query.data?.findings ?? []} />
    </Suspense>
  );
}

/** The part of the document that is edited; what cannot be read can only be edited as text. */
export function Parts({ part, text, onPart }: PartsProps) {
  const store = useDraft();
  if (part === 'yaml') {
    return <Yaml text={text} />;
  }
  const fault = store.fault();
  if (fault !== undefined) {
    return (
      <Notice
        tone="error"
        title={t('editor.unreadable', { line: fault.line })}
        actions={
          <Button size="small" variant="outlined" onClick={() => onPart('yaml')}>
            {t('editor.toYaml')}
          </Button>
        }
      >
        <p>{fault.message === 'mapping' ? t('editor.notMapping') : fault.message}</p>
      </Notice>
    );
  }
  return part === 'form' ? <FormPart /> : <ColumnsPart />;
}
