import { Link } from '@tanstack/react-router';
import { t } from '@/shared/i18n/translate';
import styles from '../shell.module.css';

export interface ContractCrumbsProps {
  domain: string;
  name: string;
  port: string | undefined;
  version?: string | undefined;
}

/** The way back from a page about a contract. */
export function ContractCrumbs({ domain, name, port, version }: ContractCrumbsProps) {
  return (
    <p className={styles.crumbs}>
      <Link to="/products/$domain/$name/{-$tab}" params={{ domain, name }}>
        {domain}/{name}
      </Link>
      <span aria-hidden>/</span>
      <Link to="/products/$domain/$name/contract" params={{ domain, name }} search={{ port, version }}>
        {t('tab.contract')}
      </Link>
    </p>
  );
}
