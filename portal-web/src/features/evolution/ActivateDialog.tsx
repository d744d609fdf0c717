import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { portPath } from '@/shared/api/contractSource';
import { asProblem, VERSION_DOES_NOT_FIT } from '@/shared/api/problem';
import type { ContractDiffView, ContractVersionView } from '@/shared/api/types';
import { ChangeList } from '@/shared/diff/ChangeList';
import { DiffVerdict } from '@/shared/diff/DiffVerdict';
import { t } from '@/shared/i18n/translate';
import { ButtonLink } from '@/shared/ui/ButtonLink';
import { FormDialog } from '@/shared/ui/FormDialog';
import { Notice } from '@/shared/ui/Notice';
import { QueryView } from '@/shared/ui/QueryView';
import styles from './evolution.module.css';
import { ImpactList } from './ImpactList';
import { useChangeVersion, useDiff, useImpact } from './useEvolution';

export interface ActivateDialogProps {
  version: ContractVersionView;
  /** The version in force that this one replaces. */
  from: string | undefined;
  onClose: () => void;
}

const NOTICE_DAYS = 30;
const MAX_NOTICE_DAYS = 365;

function Changes({ diff }: { diff: ContractDiffView }) {
  const serious = diff.changes.filter(({ severity }) => severity === 'ERROR' || severity === 'WARNING');
  return (
    <>
      <DiffVerdict diff={diff} />
      {serious.length > 0 && <ChangeList changes={serious} />}
    </>
  );
}

function Renumber({ version, proposed }: { version: ContractVersionView; proposed: string }) {
  const { domain, name, port } = portPath(version.outputPort);
  return (
    <Notice
      tone="primary"
      title={t('evolution.renumber', { version: proposed })}
      actions={
        <ButtonLink
          to="/products/$domain/$name/contract/edit"
          params={{ domain, name }}
          search={{ port, version: version.version }}
          size="small"
          variant="outlined"
        >
          {t('contract.edit')}
        </ButtonLink>
      }
    />
  );
}

/** Shows what a draft changes and for whom, before it becomes the promise that holds. */
export function ActivateDialog({ version, from, onClose }: ActivateDialogProps) {
  const [days, setDays] = useState(String(NOTICE_DAYS));
  const { contractId, version: to } = version;
  const diff = useDiff({ contractId, from, to });
  const impact = useImpact({ id: contractId, version: to });
  const change = useChangeVersion(version);
  const breaking = diff.data?.severity === 'ERROR';
  const unfit = change.error != null && asProblem(change.error).type === VERSION_DOES_NOT_FIT;

  function activate() {
    const noticeDays = breaking ? Number(days) : undefined;
    change.mutate({ act: 'activate', noticeDays }, { onSuccess: onClose });
  }

  return (
    <FormDialog
      wide
      title={t('evolution.activateTitle', { version: to })}
      action={t('evolution.activate')}
      pending={change.isPending}
      disabled={from !== undefined && diff.isPending}
      error={change.error}
      onSubmit={activate}
      onClose={onClose}
    >
      {from === undefined ? (
        <p>{t('evolution.first')}</p>
      ) : (
        <div className={styles.verdict}>
          <QueryView query={diff}>{(found) => <Changes diff={found} />}</QueryView>
          <QueryView query={impact}>{(found) => <ImpactList impact={found} />}</QueryView>
        </div>
      )}
      {breaking && (
        <TextField
          required
          type="number"
          label={t('evolution.notice')}
          helperText={t('evolution.noticeHint')}
          value={days}
          onChange={(event) => setDays(event.target.value)}
          slotProps={{ htmlInput: { min: 1, max: MAX_NOTICE_DAYS } }}
        />
      )}
      {unfit && diff.data && <Renumber version={version} proposed={diff.data.proposedVersion} />}
    </FormDialog>
  );
}
