import SearchOffIcon from '@mui/icons-material/SearchOff';
import TextField from '@mui/material/TextField';
import { Link } from '@tanstack/react-router';
import type { ActionView } from '@/shared/api/types';
import { t, tn } from '@/shared/i18n/translate';
import { EmptyState } from '@/shared/ui/EmptyState';
import { PageTitle } from '@/shared/ui/PageTitle';
import { QueryView } from '@/shared/ui/QueryView';
import { ActionCard } from './ActionCard';
import styles from './studio.module.css';
import { useActions } from './useStudio';

export interface ActionsPageProps {
  q: string;
  onQ: (q: string) => void;
}

function matching(actions: ActionView[], q: string): ActionView[] {
  const words = q.toLowerCase().split(/\s+/);
  return actions.filter(({ id, description }) => {
    const text = `${id} ${description}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** What the steps of templates can do, action by action. */
export function ActionsPage({ q, onQ }: ActionsPageProps) {
  const query = useActions();
  return (
    <div className={styles.page}>
      <header>
        <p className={styles.crumbs}>
          <Link to="/create">{t('wizard.crumb')}</Link>
        </p>
        <PageTitle title={t('actions.title')} />
        <p className={styles.lead}>{t('actions.lead')}</p>
      </header>
      <div className={styles.narrow}>
        <TextField
          type="search"
          label={t('actions.search')}
          value={q}
          onChange={(event) => onQ(event.target.value)}
        />
      </div>
      <QueryView query={query}>
        {({ items }) => {
          const found = matching(items, q);
          return (
            <>
              <p className={styles.total} aria-live="polite">
                {tn('actions.found', found.length)}
              </p>
              {found.length === 0 ? (
                <EmptyState icon={SearchOffIcon} title={t('actions.none')} text={t('actions.noneText')} />
              ) : (
                <ul className={styles.actions}>
                  {found.map((action) => (
                    <ActionCard key={action.id} action={action} />
                  ))}
                </ul>
              )}
            </>
          );
        }}
      </QueryView>
    </div>
  );
}
