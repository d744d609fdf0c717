import type { CommitView } from '@/shared/api/types';
import { t } from '@/shared/i18n/translate';
import { Moment } from '@/shared/ui/Moment';
import { QueryView } from '@/shared/ui/QueryView';
import ui from '@/shared/ui/ui.module.css';
import styles from './git.module.css';
import { MoreButton } from './MoreButton';
import { useCommits, type BranchOf } from './useRepository';

/** The first line of a message. */
export function subjectOf({ message }: CommitView): string {
  return message.split('\n', 1)[0] || t('repository.noMessage');
}

function Commit({ commit }: { commit: CommitView }) {
  const rest = commit.message.split('\n').slice(1).join('\n').trim();
  return (
    <li>
      <div className={styles.row}>
        <p className={styles.subject}>{subjectOf(commit)}</p>
        <code title={commit.id}>{commit.id.slice(0, 7)}</code>
      </div>
      {rest !== '' && <p className={styles.message}>{rest}</p>}
      <p className={ui.meta}>
        {commit.author} · <Moment at={commit.writtenAt} />
      </p>
    </li>
  );
}

/** The commits of a branch, the newest first. */
export function CommitList({ at }: { at: BranchOf }) {
  const query = useCommits(at);
  return (
    <QueryView query={query}>
      {({ pages }) => (
        <>
          <ol className={styles.commits} aria-label={t('repository.commits')}>
            {pages
              .flatMap(({ items }) => items)
              .map((commit) => (
                <Commit key={commit.id} commit={commit} />
              ))}
          </ol>
          <MoreButton list={query} />
        </>
      )}
    </QueryView>
  );
}
