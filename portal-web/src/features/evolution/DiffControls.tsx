import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { Compatibility, ContractVersionSummaryView, Severity } from '@/shared/api/types';
import { label, t } from '@/shared/i18n/translate';
import styles from './evolution.module.css';

/** What the address of a comparison holds. */
export interface DiffSearch {
  port?: string;
  from?: string;
  to?: string;
  view?: Compatibility;
  severity?: Severity;
  show?: 'text';
}

export interface DiffControlsProps {
  versions: ContractVersionSummaryView[];
  from: string;
  to: string;
  search: DiffSearch;
  /** Whom the contract protects unless another is chosen. */
  view: Compatibility | undefined;
  onChange: (change: DiffSearch) => void;
}

const VIEWS: Compatibility[] = ['BACKWARD', 'FORWARD', 'FULL'];
const SEVERITIES: Severity[] = ['ERROR', 'WARNING', 'INFO'];

interface ChoiceProps {
  name: string;
  value: string;
  values: { value: string; text: string }[];
  onChoose: (value: string) => void;
}

function Choice({ name, value, values, onChoose }: ChoiceProps) {
  return (
    <TextField
      select
      fullWidth={false}
      label={name}
      value={value}
      onChange={(event) => onChoose(event.target.value)}
    >
      {values.map((one) => (
        <MenuItem key={one.value} value={one.value}>
          {one.text}
        </MenuItem>
      ))}
    </TextField>
  );
}

/** Which versions are compared, for whom, and which changes are shown. */
export function DiffControls({ versions, from, to, search, view, onChange }: DiffControlsProps) {
  const numbers = versions.map(({ version, status }) => ({
    value: version,
    text: `${version} · ${label('contractStatus', status)}`,
  }));
  return (
    <div className={styles.controls}>
      <Choice
        name={t('diff.from')}
        value={from}
        values={numbers}
        onChoose={(one) => onChange({ from: one })}
      />
      <Choice name={t('diff.to')} value={to} values={numbers} onChoose={(one) => onChange({ to: one })} />
      <Choice
        name={t('diff.view')}
        value={search.view ?? view ?? 'FULL'}
        values={VIEWS.map((one) => ({ value: one, text: label('diffView', one) }))}
        onChoose={(one) => onChange({ view: VIEWS.find((known) => known === one) })}
      />
      <Choice
        name={t('diff.severityFilter')}
        value={search.severity ?? 'ALL'}
        values={[
          { value: 'ALL', text: t('diff.all') },
          ...SEVERITIES.map((one) => ({ value: one, text: label('diffSeverity', one) })),
        ]}
        onChoose={(one) => onChange({ severity: SEVERITIES.find((severity) => severity === one) })}
      />
    </div>
  );
}
