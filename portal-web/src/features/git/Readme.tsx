import type { Components } from 'react-markdown';
import { Markdown } from '@/shared/ui/Markdown';
import { QueryView } from '@/shared/ui/QueryView';
import { Skeletons } from '@/shared/ui/Skeletons';
import styles from './git.module.css';
import { RepositoryLink } from './RepositoryLink';
import { folderOf, linkedFile, nameOf } from './repositoryPaths';
import { tables } from './tables';
import { useFile, type BranchOf } from './useRepository';

export interface ReadmeProps {
  at: BranchOf;
  path: string;
}

/** Links between files of the repository stay in the portal; what leads nowhere is text. */
function linkIn(at: BranchOf, folder: string): Components['a'] {
  return function DocumentLink({ href = '', children }) {
    const file = linkedFile(folder, href);
    if (file !== undefined) {
      return (
        <RepositoryLink at={at} file={file}>
          {children}
        </RepositoryLink>
      );
    }
    return /^(https?|mailto):/i.test(href) ? (
      <a href={href} target="_blank" rel="noreferrer">
        {children}
      </a>
    ) : (
      <>{children}</>
    );
  };
}

/** The README of a folder as a document. */
export function Readme({ at, path }: ReadmeProps) {
  return (
    <QueryView query={useFile(at, path)} skeleton={<Skeletons count={1} height={160} />}>
      {(file) => (
        <section className={styles.readme} aria-label={nameOf(path)}>
          <p className={styles.readmeName}>{nameOf(path)}</p>
          {'text' in file ? (
            <Markdown
              text={file.text}
              document={{
                components: { a: linkIn(at, folderOf(path)) },
                remarkPlugins: [tables],
              }}
            />
          ) : (
            <p>{file.reason}</p>
          )}
        </section>
      )}
    </QueryView>
  );
}
