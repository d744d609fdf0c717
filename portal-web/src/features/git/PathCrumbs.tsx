import { t } from '@/shared/i18n/translate';
import styles from './git.module.css';
import { RepositoryLink } from './RepositoryLink';
import { foldersOf, nameOf } from './repositoryPaths';
import type { BranchOf } from './useRepository';

export interface PathCrumbsProps {
  at: BranchOf;
  /** A folder, or a file in its folder. */
  path: string;
}

/** Where one is in the repository, with a way to every folder above. */
export function PathCrumbs({ at, path }: PathCrumbsProps) {
  const above = foldersOf(path).slice(0, -1);
  return (
    <nav aria-label={t('repository.place')} className={styles.crumbs}>
      {path === '' ? (
        <span aria-current="page">{nameOf(at.product)}</span>
      ) : (
        <RepositoryLink at={at}>{nameOf(at.product)}</RepositoryLink>
      )}
      {above.map((folder) => (
        <span key={folder}>
          <span aria-hidden>/</span>
          <RepositoryLink at={at} path={folder}>
            {nameOf(folder)}
          </RepositoryLink>
        </span>
      ))}
      {path !== '' && (
        <span>
          <span aria-hidden>/</span>
          <span aria-current="page">{nameOf(path)}</span>
        </span>
      )}
    </nav>
  );
}
