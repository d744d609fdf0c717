import DomainIcon from '@mui/icons-material/GroupWorkOutlined';
import { useMe } from '@/shared/api/me';
import { t } from '@/shared/i18n/translate';
import { EmptyState } from '@/shared/ui/EmptyState';
import { PageTitle } from '@/shared/ui/PageTitle';
import { QueryView } from '@/shared/ui/QueryView';
import { NewDomain } from './NewDomain';
import type { ContractForm } from './productDraft';
import styles from './register.module.css';
import { RegisterForm } from './RegisterForm';

/** From an idea to a data product with a contract. */
export function RegisterPage<C>({ contractForm }: { contractForm: ContractForm<C> }) {
  const me = useMe();
  return (
    <div className={styles.page}>
      <header>
        <PageTitle title={t('register.title')} />
        <p className={styles.lead}>{t('register.lead')}</p>
      </header>
      <NewDomain />
      <QueryView query={me}>
        {({ domains }) => {
          return domains.length === 0 ? (
            <EmptyState icon={DomainIcon} title={t('register.noDomain')} text={t('register.noDomainText')} />
          ) : (
            <RegisterForm contractForm={contractForm} domains={domains} />
          );
        }}
      </QueryView>
    </div>
  );
}
