import RequestsIcon from '@mui/icons-material/PlaylistAddCheck';
import { useEffect } from 'react';
import { t } from '@/shared/i18n/translate';
import { ButtonLink } from '@/shared/ui/ButtonLink';
import { EmptyState } from '@/shared/ui/EmptyState';
import { QueryView } from '@/shared/ui/QueryView';
import { Skeletons } from '@/shared/ui/Skeletons';
import styles from './access.module.css';
import { RequestCard } from './RequestCard';
import { useMyRequests } from './useAccess';

/** What I asked for, newest first. */
export function MyRequests({ selected }: { selected: string | undefined }) {
  const query = useMyRequests();
  const loaded = query.isSuccess;

  useEffect(() => {
    if (loaded && selected !== undefined) {
      document.getElementById(`request-${selected}`)?.scrollIntoView({ block: 'start' });
    }
  }, [loaded, selected]);

  return (
    <QueryView query={query} skeleton={<Skeletons count={3} height={180} />}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState
            icon={RequestsIcon}
            title={t('access.noRequests')}
            text={t('access.noRequestsText')}
            action={
              <ButtonLink to="/" variant="contained">
                {t('shell.toDiscover')}
              </ButtonLink>
            }
          />
        ) : (
          <ul className={styles.cards}>
            {items.map((request) => (
              <li key={request.id}>
                <RequestCard request={request} selected={request.id === selected} />
              </li>
            ))}
          </ul>
        )
      }
    </QueryView>
  );
}
