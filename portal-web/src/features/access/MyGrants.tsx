import GrantIcon from '@mui/icons-material/VpnKeyOutlined';
import { t } from '@/shared/i18n/translate';
import { ButtonLink } from '@/shared/ui/ButtonLink';
import { EmptyState } from '@/shared/ui/EmptyState';
import { QueryView } from '@/shared/ui/QueryView';
import { Skeletons } from '@/shared/ui/Skeletons';
import styles from './access.module.css';
import { GrantCard } from './GrantCard';
import { inOrder } from './grants';
import { useMyGrants } from './useAccess';

/** What I may use, for myself, my teams and my services. */
export function MyGrants() {
  const query = useMyGrants();
  return (
    <QueryView query={query} skeleton={<Skeletons count={3} height={140} />}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState
            icon={GrantIcon}
            title={t('access.noGrants')}
            text={t('access.noGrantsText')}
            action={
              <ButtonLink to="/" variant="contained">
                {t('shell.toDiscover')}
              </ButtonLink>
            }
          />
        ) : (
          <ul className={styles.cards}>
            {inOrder(items).map((grant) => (
              <li key={grant.id}>
                <GrantCard grant={grant} />
              </li>
            ))}
          </ul>
        )
      }
    </QueryView>
  );
}
