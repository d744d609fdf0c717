import NothingIcon from '@mui/icons-material/TaskAltOutlined';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { UpgradeBranchView, UpgradeFileView, UpgradeView } from '@/shared/api/types';
import { TextDiff } from '@/shared/diff/TextDiff';
import { t, tn } from '@/shared/i18n/translate';
import { EmptyState } from '@/shared/ui/EmptyState';
import { Notice } from '@/shared/ui/Notice';
import { ProblemNotice } from '@/shared/ui/ProblemNotice';
import { QueryView } from '@/shared/ui/QueryView';
import { ChangeBadge } from './ChangeBadge';
import styles from './upgrade.module.css';
import { useOpenUpgrade, useUpgrade, type ProductKey } from './useUpgrade';

function Opened({ branch, commit, conflicts }: UpgradeBranchView) {
  return (
    <Notice tone="success" title={t('upgrade.opened', { branch })}>
      <p>{t('upgrade.openedText', { commit: commit.slice(0, 7) })}</p>
      {conflicts > 0 && <p>{tn('upgrade.conflicts', conflicts)}</p>}
    </Notice>
  );
}

function Conflicts({ files }: { files: UpgradeFileView[] }) {
  const count = files.filter(({ change }) => change === 'CONFLICT').length;
  return count === 0 ? null : (
    <Notice tone="warning" title={tn('upgrade.conflicts', count)}>
      <p>{t('upgrade.conflictText')}</p>
    </Notice>
  );
}

function Files({ files }: { files: UpgradeFileView[] }) {
  const [wanted, setWanted] = useState(files.find(({ change }) => change === 'CONFLICT')?.path);
  const shown = files.find(({ path }) => path === wanted) ?? files[0];
  return (
    <div className={styles.desk}>
      <nav aria-label={t('upgrade.files')} className={styles.files}>
        <ul>
          {files.map(({ path, change }) => (
            <li key={path}>
              <button type="button" aria-current={path === shown?.path} onClick={() => setWanted(path)}>
                <code>{path}</code>
                <ChangeBadge change={change} />
              </button>
            </li>
          ))}
        </ul>
      </nav>
      {shown && (
        <section aria-label={shown.path} className={styles.diff}>
          <TextDiff
            key={shown.path}
            before={shown.before ?? ''}
            after={shown.after ?? ''}
            beforeName={t('upgrade.before')}
            afterName={t('upgrade.after')}
          />
        </section>
      )}
    </div>
  );
}

function Upgrade({ product, upgrade }: { product: ProductKey; upgrade: UpgradeView }) {
  const open = useOpenUpgrade(product);
  const short = (revision: string) => revision.slice(0, 7);
  if (upgrade.files.length === 0) {
    return <EmptyState icon={NothingIcon} title={t('upgrade.nothing')} text={t('upgrade.nothingText')} />;
  }
  return (
    <>
      <div className={styles.head}>
        <p className={styles.lead}>
          {t('upgrade.lead', { from: short(upgrade.from), to: short(upgrade.to) })}
        </p>
        <Button variant="contained" disabled={open.isPending || open.isSuccess} onClick={() => open.mutate()}>
          {t('upgrade.open')}
        </Button>
      </div>
      {open.data && <Opened {...open.data} />}
      {open.error && <ProblemNotice error={open.error} onRetry={() => open.mutate()} />}
      {!open.data && <Conflicts files={upgrade.files} />}
      <Files files={upgrade.files} />
    </>
  );
}

/** What a newer template would change in a product, and the branch that brings it. */
export function UpgradePage({ product }: { product: ProductKey }) {
  const query = useUpgrade(product);
  return <QueryView query={query}>{(upgrade) => <Upgrade product={product} upgrade={upgrade} />}</QueryView>;
}
