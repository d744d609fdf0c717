import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import { label, t } from '@/shared/i18n/translate';
import { Notice } from '@/shared/ui/Notice';
import { DraftField } from './DraftField';
import {
  outputPortKey,
  TECHNOLOGIES,
  type ContractForm,
  type DraftErrors,
  type PortDraft,
  type ProductDraft,
} from './productDraft';
import styles from './register.module.css';

export interface PortSectionProps<C> {
  draft: ProductDraft<C>;
  port: PortDraft<C>;
  number: number;
  errors: DraftErrors;
  form: ContractForm<C>;
  /** The product exists: its ports stay. */
  fixed: boolean;
  /** The contract is on the server already. */
  contractDone: boolean;
  onChange: (port: PortDraft<C>) => void;
  onRemove: (() => void) | undefined;
}

/** One place where the data is served, and the contract that holds for it. */
export function PortSection<C>(props: PortSectionProps<C>) {
  const { draft, port, number, errors, form, fixed, onChange, onRemove } = props;
  const set = (change: Partial<PortDraft<C>>) => onChange({ ...port, ...change });
  const contractProblem = errors[`contract.${port.key}`];
  return (
    <fieldset className={styles.port}>
      <legend>{t('register.port', { number })}</legend>
      {onRemove && (
        <div className={styles.remove}>
          <IconButton size="small" aria-label={t('register.removePort', { number })} onClick={onRemove}>
            <DeleteIcon fontSize="small" />
          </IconButton>
        </div>
      )}
      <div className={styles.pair}>
        <DraftField
          required
          id={`port.${port.key}`}
          disabled={fixed}
          label={t('register.portName')}
          problem={errors[`port.${port.key}`]}
          value={port.name}
          onText={(name) => set({ name })}
        />
        <DraftField
          select
          disabled={fixed}
          label={t('register.technology')}
          problem={undefined}
          value={port.technology}
          onText={(technology) => set({ technology })}
        >
          {TECHNOLOGIES.map((technology) => (
            <MenuItem key={technology} value={technology}>
              {label('technology', technology)}
            </MenuItem>
          ))}
        </DraftField>
      </div>
      <DraftField
        disabled={fixed}
        label={t('register.portDescription')}
        problem={undefined}
        value={port.description}
        onText={(description) => set({ description })}
      />
      <DraftField
        multiline
        minRows={2}
        disabled={fixed}
        label={t('register.guide')}
        hint={t('register.guideHint')}
        problem={undefined}
        value={port.connectionGuide}
        onText={(connectionGuide) => set({ connectionGuide })}
      />
      <h3 id={`contract.${port.key}`} tabIndex={-1}>
        {t('register.contract')}
      </h3>
      {contractProblem !== undefined && <Notice tone="error" title={t(contractProblem)} />}
      {props.contractDone ? (
        <Notice tone="success" title={t('register.contractSaved')} />
      ) : (
        form.render(port.contract, outputPortKey(draft, port), (contract) => set({ contract }))
      )}
    </fieldset>
  );
}
