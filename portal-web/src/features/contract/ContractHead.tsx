import type { ReactNode } from 'react';
import type { ContractVersionView } from '@/shared/api/types';
import { formatDay, formatMoment } from '@/shared/i18n/time';
import { t } from '@/shared/i18n/translate';
import { ContractStatusBadge } from '@/shared/ui/ContractStatusBadge';
import ui from '@/shared/ui/ui.module.css';
import styles from './contract.module.css';

export interface ContractHeadProps {
  version: ContractVersionView;
  /** What can be done with the version. */
  actions: ReactNode;
}

function history(version: ContractVersionView): string {
  return [
    t('contract.created', { when: formatMoment(version.createdAt), who: version.createdBy }),
    version.activatedAt && t('contract.activated', { when: formatMoment(version.activatedAt) }),
    version.noticeEndsAt && t('contract.noticeEnds', { when: formatDay(version.noticeEndsAt) }),
    version.endDate && t('contract.ends', { when: formatDay(version.endDate) }),
    version.successor && t('contract.successor', { version: version.successor }),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Which version this is, where it stands in its life, and what can be done with it. */
export function ContractHead({ version, actions }: ContractHeadProps) {
  return (
    <div className={styles.versionHead}>
      <h2>{version.model?.name ?? t('contract.title', { version: version.version })}</h2>
      <ContractStatusBadge status={version.status} />
      <p className={ui.meta}>{history(version)}</p>
      <div className={styles.versionActions}>{actions}</div>
    </div>
  );
}
