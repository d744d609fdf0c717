import NothingIcon from '@mui/icons-material/TaskAltOutlined';
import Button from '@mui/material/Button';
import { lazy, Suspense, useState } from 'react';
import type { UpgradeView } from '@/shared/api/types';
import { t, tn } from '@/shared/i18n/translate';
import { EmptyState } from '@/shared/ui/EmptyState';
import { Notice } from '@/shared/ui/Notice';
import { ProblemNotice } from '@/shared/ui/ProblemNotice';
import { QueryView } from '@/shared/ui/QueryView';
import { Skeletons } from '@/shared/ui/Skeletons';
import ui from '@/shared/ui/ui.module.css';
import { ChangedFiles } from './ChangedFiles';
import { NextSteps } from './NextSteps';
import styles from './upgrade.module.css';
import { useOpenUpgrade, useUpgrade, useUpgradePreview, type ProductKey, type Values } from './useUpgrade';

// The form library is large, and few upgrades ask for anything.
const UpgradeQuestions = lazy(() =>
  import('./UpgradeQuestions').then((module) => ({ default: module.UpgradeQuestions })),
);

const short = (revision: string) => revision.slice(0, 7);

interface ChangesProps {
  product: ProductKey;
  upgrade: UpgradeView;
  /** The values that were entered for it, if any had to be. */
  values: Values | undefined;
}

function OpenButton({ product, upgrade, values }: ChangesProps) {
  const open = useOpenUpgrade(product);
  const allowed = upgrade.allowedActions.includes('open');
  return (
    <>
      <div className={styles.head}>
        <p className={ui.meta} id="upgrade-open">
          {t(allowed ? 'upgrade.openText' : 'upgrade.forMembers', { domain: product.domain })}
        </p>
        <Button
          variant="contained"
          aria-describedby="upgrade-open"
          disabled={!allowed || open.isPending || open.isSuccess}
          onClick={() => open.mutate({ revision: upgrade.to, values })}
        >
          {t('upgrade.open')}
        </Button>
      </div>
      {open.error && <ProblemNotice error={open.error} />}
    </>
  );
}

function Changes({ product, upgrade, values }: ChangesProps) {
  const { files, conflicts, opened } = upgrade;
  return (
    <>
      {opened ? (
        <NextSteps product={product} opened={opened} />
      ) : (
        <OpenButton product={product} upgrade={upgrade} values={values} />
      )}
      {!opened && conflicts > 0 && (
        <Notice tone="warning" title={tn('upgrade.conflicts', conflicts)}>
          <p>{t('upgrade.conflictText')}</p>
        </Notice>
      )}
      {files.length > 0 ? (
        <ChangedFiles files={files} />
      ) : (
        <p className={ui.meta}>{t('upgrade.sameFiles')}</p>
      )}
    </>
  );
}

function Upgrade({ product, upgrade }: { product: ProductKey; upgrade: UpgradeView }) {
  const preview = useUpgradePreview(product);
  const [values, setValues] = useState<Values>();
  const shown = preview.data?.violations.length === 0 ? preview.data : upgrade;
  if (upgrade.from === upgrade.to) {
    return <EmptyState icon={NothingIcon} title={t('upgrade.nothing')} text={t('upgrade.nothingText')} />;
  }
  const asks = shown.violations.length > 0;
  return (
    <>
      <p className={styles.lead}>{t('upgrade.lead', { from: short(upgrade.from), to: short(upgrade.to) })}</p>
      {asks && upgrade.opened && <NextSteps product={product} opened={upgrade.opened} />}
      {asks && !upgrade.opened && (
        <>
          <Notice tone="primary" title={t('upgrade.asks', { to: short(upgrade.to) })}>
            <p>{t('upgrade.asksText')}</p>
          </Notice>
          <Suspense fallback={<Skeletons count={2} height={72} />}>
            <UpgradeQuestions
              upgrade={upgrade}
              refused={preview.data?.violations ?? []}
              pending={preview.isPending}
              error={preview.error}
              onAnswer={(entered) => {
                setValues(entered);
                preview.mutate(entered);
              }}
            />
          </Suspense>
        </>
      )}
      {!asks && <Changes product={product} values={values} upgrade={{ ...shown, opened: upgrade.opened }} />}
    </>
  );
}

/** What a newer template would change in a product, and the branch that brings it. */
export function UpgradePage({ product }: { product: ProductKey }) {
  const query = useUpgrade(product);
  return (
    <QueryView query={query}>
      {(upgrade) => <Upgrade key={upgrade.to} product={product} upgrade={upgrade} />}
    </QueryView>
  );
}
