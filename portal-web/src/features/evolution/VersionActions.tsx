import Button from '@mui/material/Button';
import { useState } from 'react';
import type { ContractVersionView, ContractView } from '@/shared/api/types';
import { t } from '@/shared/i18n/translate';
import { activeVersion } from '@/shared/odcs/selection';
import { ConfirmDialog } from '@/shared/ui/ConfirmDialog';
import { ActivateDialog } from './ActivateDialog';
import { DeprecateVersionDialog } from './DeprecateVersionDialog';
import { useChangeVersion } from './useEvolution';

export interface VersionActionsProps {
  version: ContractVersionView;
  contract: ContractView;
}

type OpenDialog = 'activate' | 'deprecate' | 'retire';
const ACTIONS: OpenDialog[] = ['activate', 'deprecate', 'retire'];
const WORDS = {
  activate: 'evolution.activate',
  deprecate: 'evolution.deprecate',
  retire: 'evolution.retire',
} as const;

function RetireDialog({ version, onClose }: { version: ContractVersionView; onClose: () => void }) {
  const change = useChangeVersion(version);
  return (
    <ConfirmDialog
      title={t('evolution.retireTitle', { version: version.version })}
      text={t('evolution.retireText')}
      action={t('evolution.retire')}
      pending={change.isPending}
      error={change.error}
      onConfirm={() => change.mutate({ act: 'retire' }, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}

/** Moves a version on in its life: into force, towards its end, out of use. */
export function VersionActions({ version, contract }: VersionActionsProps) {
  const [dialog, setDialog] = useState<OpenDialog>();
  const close = () => setDialog(undefined);
  return (
    <>
      {ACTIONS.filter((one) => version.allowedActions.includes(one)).map((one) => (
        <Button
          key={one}
          size="small"
          variant={one === 'activate' ? 'contained' : 'outlined'}
          color={one === 'retire' ? 'error' : 'primary'}
          onClick={() => setDialog(one)}
        >
          {t(WORDS[one])}
        </Button>
      ))}
      {dialog === 'activate' && (
        <ActivateDialog version={version} from={activeVersion(contract)} onClose={close} />
      )}
      {dialog === 'deprecate' && (
        <DeprecateVersionDialog version={version} contract={contract} onClose={close} />
      )}
      {dialog === 'retire' && <RetireDialog version={version} onClose={close} />}
    </>
  );
}
