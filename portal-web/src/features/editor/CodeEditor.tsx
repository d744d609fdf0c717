import type { FindingView } from '@/shared/api/types';
import { t } from '@/shared/i18n/translate';
import { YamlEditor } from '@/shared/yaml/YamlEditor';
import { useDraft } from './useDraft';

export interface CodeEditorProps {
  findings: FindingView[];
}

/** The contract as YAML with the findings of the check beside its lines. */
export function CodeEditor({ findings }: CodeEditorProps) {
  const store = useDraft();
  return (
    <YamlEditor
      name={t('editor.yamlEditor')}
      text={store.text()}
      marks={findings}
      onText={(typed) => store.setText(typed)}
    />
  );
}
