import ExploreOffIcon from '@mui/icons-material/ExploreOffOutlined';
import { t } from '@/shared/i18n/translate';
import { ButtonLink } from '@/shared/ui/ButtonLink';
import { EmptyState } from '@/shared/ui/EmptyState';
import { PageTitle } from '@/shared/ui/PageTitle';
import styles from './shell.module.css';

/** An address of nothing. */
export function NotFoundPage() {
  return (
    <div className={styles.page}>
      <PageTitle title={t('shell.pageNotFound')} />
      <EmptyState
        icon={ExploreOffIcon}
        title={t('common.notFound')}
        text={t('shell.pageNotFoundText')}
        action={
          <ButtonLink to="/" variant="contained">
            {t('shell.toDiscover')}
          </ButtonLink>
        }
      />
    </div>
  );
}
