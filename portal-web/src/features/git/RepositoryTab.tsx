import BranchIcon from '@mui/icons-material/AltRouteOutlined';
import type { RepositoryView } from '@/shared/api/types';
import { t } from '@/shared/i18n/translate';
import { EmptyState } from '@/shared/ui/EmptyState';
import { QueryView } from '@/shared/ui/QueryView';
import { Skeletons } from '@/shared/ui/Skeletons';
import { BranchBar } from './BranchBar';
import { CloneSnippet } from './CloneSnippet';
import { CommitList } from './CommitList';
import { FileView } from './FileView';
import { FolderList } from './FolderList';
import styles from './git.module.css';
import { NoCommits, NoRepository } from './NoRepository';
import { PathCrumbs } from './PathCrumbs';
import { RepositoryLink } from './RepositoryLink';
import { useRepository, usualBranch, type BranchOf } from './useRepository';

/** Where in a repository somebody is. */
export interface RepositoryPlace {
  branch?: string;
  /** A folder. */
  path?: string;
  file?: string;
  view?: 'commits';
}

export interface RepositoryTabProps {
  /** `domain/name` */
  product: string;
  place: RepositoryPlace;
  /** Whether the reader may give the product a repository. */
  mayCreate: boolean;
  onBranch: (branch: string) => void;
}

function Content({ at, place: { path = '', file, view } }: { at: BranchOf; place: RepositoryPlace }) {
  if (view === 'commits') {
    return <CommitList at={at} />;
  }
  return (
    <>
      <PathCrumbs at={at} path={file ?? path} />
      {file === undefined ? <FolderList at={at} path={path} /> : <FileView at={at} path={file} />}
    </>
  );
}

interface RepositoryProps extends Omit<RepositoryTabProps, 'mayCreate'> {
  repository: RepositoryView;
}

function Repository({ product, repository, place, onBranch }: RepositoryProps) {
  const usual = usualBranch(repository);
  if (usual === undefined) {
    return <NoCommits product={product} repository={repository} />;
  }
  const branches = repository.branches.map(({ name }) => name);
  const { branch = usual } = place;
  if (!branches.includes(branch)) {
    return (
      <EmptyState
        icon={BranchIcon}
        title={t('repository.noBranch', { branch })}
        text={t('repository.noBranchText')}
        action={<RepositoryLink at={{ product, branch: usual }}>{usual}</RepositoryLink>}
      />
    );
  }
  const at = { product, branch };
  return (
    <div className={styles.repository}>
      <BranchBar at={at} branches={branches} commitsShown={place.view === 'commits'} onBranch={onBranch} />
      <div className={styles.content}>
        <Content at={at} place={place} />
      </div>
      <aside className={styles.aside}>
        <CloneSnippet product={product} />
      </aside>
    </div>
  );
}

/** The files of a product, branch by branch, and how to get them. */
export function RepositoryTab({ product, place, mayCreate, onBranch }: RepositoryTabProps) {
  return (
    <QueryView query={useRepository(product)} skeleton={<Skeletons count={5} height={40} />}>
      {(repository) =>
        repository === null ? (
          <NoRepository product={product} mayCreate={mayCreate} />
        ) : (
          <Repository product={product} repository={repository} place={place} onBranch={onBranch} />
        )
      }
    </QueryView>
  );
}
