import RepositoryIcon from '@mui/icons-material/FolderOffOutlined';
import EmptyIcon from '@mui/icons-material/FolderOutlined';
import Button from '@mui/material/Button';
import type { RepositoryView } from '@/shared/api/types';
import { t } from '@/shared/i18n/translate';
import { EmptyState } from '@/shared/ui/EmptyState';
import { ProblemNotice } from '@/shared/ui/ProblemNotice';
import { Snippet } from '@/shared/ui/Snippet';
import { CloneSnippet } from './CloneSnippet';
import styles from './git.module.css';
import { useMakeRepository } from './useRepository';

/** A product whose files are not in the portal; its members may give it a place for them. */
export function NoRepository({ product, mayCreate }: { product: string; mayCreate: boolean }) {
  const make = useMakeRepository(product);
  return (
    <div className={styles.content}>
      {make.error && <ProblemNotice error={make.error} />}
      <EmptyState
        icon={RepositoryIcon}
        title={t('repository.none')}
        text={t(mayCreate ? 'repository.noneMember' : 'repository.noneText')}
        action={
          mayCreate && (
            <Button variant="outlined" disabled={make.isPending} onClick={() => make.mutate()}>
              {t('repository.make')}
            </Button>
          )
        }
      />
    </div>
  );
}

/** A repository that waits for its first commit. */
export function NoCommits({ product, repository }: { product: string; repository: RepositoryView }) {
  const mayPush = repository.allowedActions.includes('push');
  return (
    <div className={styles.content}>
      <EmptyState
        icon={EmptyIcon}
        title={t('repository.empty')}
        text={t(mayPush ? 'repository.emptyMember' : 'repository.emptyText')}
      />
      {mayPush && (
        <>
          <CloneSnippet product={product} />
          <Snippet
            text={'git switch -c main\ngit add .\ngit commit -m "Begin"\ngit push -u origin main'}
            label={t('repository.begin')}
          />
        </>
      )}
    </div>
  );
}
