import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { Compatibility, ContractView } from '@/shared/api/types';
import { label, t } from '@/shared/i18n/translate';
import { ProblemNotice } from '@/shared/ui/ProblemNotice';
import ui from '@/shared/ui/ui.module.css';
import { useProtect } from './useProtection';

const VIEWS: Compatibility[] = ['BACKWARD', 'FORWARD', 'FULL'];

function Choice({ contract }: { contract: ContractView }) {
  const protect = useProtect(contract);
  return (
    <>
      <TextField
        select
        fullWidth={false}
        label={t('contract.protects')}
        value={contract.compatibility}
        disabled={protect.isPending}
        onChange={({ target: { value } }) => {
          const view = VIEWS.find((one) => one === value);
          if (view !== undefined) {
            protect.mutate(view);
          }
        }}
      >
        {VIEWS.map((view) => (
          <MenuItem key={view} value={view}>
            {label('diffView', view)}
          </MenuItem>
        ))}
      </TextField>
      {protect.error && <ProblemNotice error={protect.error} />}
    </>
  );
}

/** Whom the contract protects from its own changes; owners choose. */
export function Protection({ contract }: { contract: ContractView }) {
  return contract.allowedActions.includes('set-compatibility') ? (
    <Choice contract={contract} />
  ) : (
    <p className={ui.meta}>
      {t('contract.protects')}: {label('diffView', contract.compatibility)}
    </p>
  );
}
