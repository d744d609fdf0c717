import FileIcon from '@mui/icons-material/ArticleOutlined';
import FolderIcon from '@mui/icons-material/Folder';
import { lazy, Suspense } from 'react';
import type { RepositoryNodeView } from '@/shared/api/types';
import { t, tn } from '@/shared/i18n/translate';
import { QueryView } from '@/shared/ui/QueryView';
import { Skeletons } from '@/shared/ui/Skeletons';
import ui from '@/shared/ui/ui.module.css';
import styles from './git.module.css';
import { MoreButton } from './MoreButton';
import { RepositoryLink } from './RepositoryLink';
import { formatBytes, nameOf } from './repositoryPaths';
import { useFolder, type BranchOf } from './useRepository';

const Readme = lazy(() => import('./Readme').then((module) => ({ default: module.Readme })));

const isReadme = ({ path, folder }: RepositoryNodeView) =>
  !folder && nameOf(path).toLowerCase() === 'readme.md';

function Entry({ at, node: { path, folder, size, executable } }: { at: BranchOf; node: RepositoryNodeView }) {
  const Icon = folder ? FolderIcon : FileIcon;
  return (
    <li>
      <Icon aria-label={t(folder ? 'repository.folder' : 'repository.file')} role="img" />
      <RepositoryLink at={at} {...(folder ? { path } : { file: path })}>
        {nameOf(path)}
      </RepositoryLink>
      <span className={styles.size}>
        {executable && <span>{t('files.executable')}</span>}
        {size !== undefined && formatBytes(size)}
      </span>
    </li>
  );
}

/** What lies in a folder, and its README below. */
export function FolderList({ at, path }: { at: BranchOf; path: string }) {
  const query = useFolder(at, path);
  return (
    <QueryView query={query} skeleton={<Skeletons count={6} height={32} />}>
      {({ pages }) => {
        const nodes = pages.flatMap(({ items }) => items);
        const readme = nodes.find(isReadme);
        const total = pages[0]?.total ?? nodes.length;
        return (
          <>
            <ul className={styles.folder} aria-label={t('repository.entries')}>
              {nodes.map((node) => (
                <Entry key={node.path} at={at} node={node} />
              ))}
            </ul>
            {query.hasNextPage && (
              <div className={styles.row}>
                <p className={ui.meta}>{tn('repository.shown', nodes.length, { total })}</p>
                <MoreButton list={query} />
              </div>
            )}
            {readme && (
              <Suspense fallback={<Skeletons count={1} height={160} />}>
                <Readme at={at} path={readme.path} />
              </Suspense>
            )}
          </>
        );
      }}
    </QueryView>
  );
}
