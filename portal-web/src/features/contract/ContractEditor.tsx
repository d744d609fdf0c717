import TextField from '@mui/material/TextField';
import { label, t } from '@/shared/i18n/translate';
import { PanelSwitch } from '@/shared/ui/PanelSwitch';
import { CONTRACT_MODES, toDocument, type ContractDraft } from './contractDraft';
import editor from './editor.module.css';
import { TableEditor } from './TableEditor';
import { ValidationResult } from '@/shared/odcs/ValidationResult';

export interface ContractEditorProps {
  draft: ContractDraft;
  outputPort: string;
  onChange: (draft: ContractDraft) => void;
}

interface TextAreaProps {
  text: string;
  name: string;
  hint: string;
  onChange: (text: string) => void;
}

function DocumentText({ text, name, hint, onChange }: TextAreaProps) {
  return (
    <TextField
      multiline
      minRows={10}
      maxRows={28}
      label={name}
      helperText={hint}
      value={text}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ htmlInput: { spellCheck: false, className: editor.code, wrap: 'off' } }}
    />
  );
}

/** Writes a contract, as columns, as ODCS YAML or as simple JSON; checked while it is written. */
export function ContractEditor({ draft, outputPort, onChange }: ContractEditorProps) {
  return (
    <div className={editor.fields}>
      <PanelSwitch
        name={t('contractEditor.mode')}
        panels={CONTRACT_MODES.map((key) => ({ key, title: label('contractMode', key) }))}
        selected={draft.mode}
        onSelect={(mode) => onChange({ ...draft, mode })}
      />
      {draft.mode === 'columns' && (
        <TableEditor
          table={draft.table}
          outputPort={outputPort}
          onChange={(table) => onChange({ ...draft, table })}
        />
      )}
      {draft.mode === 'yaml' && (
        <DocumentText
          text={draft.yaml}
          name={t('contractEditor.yaml')}
          hint={t('contractEditor.yamlHint')}
          onChange={(yaml) => onChange({ ...draft, yaml })}
        />
      )}
      {draft.mode === 'json' && (
        <DocumentText
          text={draft.json}
          name={t('contractEditor.json')}
          hint={t('contractEditor.jsonHint')}
          onChange={(json) => onChange({ ...draft, json })}
        />
      )}
      <ValidationResult document={toDocument(draft, outputPort)} />
    </div>
  );
}
