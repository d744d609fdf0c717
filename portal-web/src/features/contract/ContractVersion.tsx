import Button from '@mui/material/Button';
import { useState } from 'react';
import type { ContractVersionView } from '@/shared/api/types';
import { formatMoment } from '@/shared/i18n/time';
import { t } from '@/shared/i18n/translate';
import { Notice } from '@/shared/ui/Notice';
import { ProblemNotice } from '@/shared/ui/ProblemNotice';
import { QueryView } from '@/shared/ui/QueryView';
import { Snippet } from '@/shared/ui/Snippet';
import ui from '@/shared/ui/ui.module.css';
import styles from './contract.module.css';
import { ContractStatusBadge } from './ContractStatusBadge';
import { FindingList } from './FindingList';
import { ContractModel } from './ContractModel';
import { useActivateContract, useContractDocument } from './useContracts';

function Raw({ version }: { version: ContractVersionView }) {
  const query = useContractDocument({ id: version.contractId, version: version.version });
  return (
    <QueryView query={query}>{(text) => <Snippet text={text} label={t('contract.document')} />}</QueryView>
  );
}

function history(version: ContractVersionView): string {
  const created = t('contract.created', { when: formatMoment(version.createdAt), who: version.createdBy });
  return version.activatedAt == null
    ? created
    : `${created} · ${t('contract.activated', { when: formatMoment(version.activatedAt) })}`;
}

/** One version of a contract, explained or as it was written. */
export function ContractVersion({ version }: { version: ContractVersionView }) {
  const [raw, setRaw] = useState(false);
  const activate = useActivateContract(version);
  const findings = version.findings ?? [];

  return (
    <div className={styles.version}>
      <div className={styles.versionHead}>
        <h2>{version.model?.name ?? t('contract.title', { version: version.version })}</h2>
        <ContractStatusBadge status={version.status} />
        <p className={ui.meta}>{history(version)}</p>
        <div className={styles.versionActions}>
          <div role="group" aria-label={t('contract.form')} className={styles.switch}>
            <button type="button" aria-pressed={!raw} onClick={() => setRaw(false)}>
              {t('contract.rendered')}
            </button>
            <button type="button" aria-pressed={raw} onClick={() => setRaw(true)}>
              {t('contract.raw')}
            </button>
          </div>
          {version.allowedActions.includes('activate') && (
            <Button
              variant="contained"
              size="small"
              disabled={activate.isPending}
              onClick={() => activate.mutate()}
            >
              {t('contract.activate')}
            </Button>
          )}
        </div>
      </div>
      {activate.error && <ProblemNotice error={activate.error} />}
      {findings.length > 0 && (
        <Notice tone="warning" title={t('contract.findings')}>
          <FindingList findings={findings} />
        </Notice>
      )}
      {raw || !version.model ? <Raw version={version} /> : <ContractModel model={version.model} />}
    </div>
  );
}
