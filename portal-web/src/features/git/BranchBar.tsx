import HistoryIcon from '@mui/icons-material/HistoryOutlined';
import { t } from '@/shared/i18n/translate';
import { ButtonLink } from '@/shared/ui/ButtonLink';
import { Moment } from '@/shared/ui/Moment';
import ui from '@/shared/ui/ui.module.css';
import { subjectOf } from './CommitList';
import styles from './git.module.css';
import { useCommits, type BranchOf } from './useRepository';

export interface BranchBarProps {
  at: BranchOf;
  branches: string[];
  commitsShown: boolean;
  onBranch: (branch: string) => void;
}

/** Which branch is looked at, and what was done on it last. */
export function BranchBar({ at, branches, commitsShown, onBranch }: BranchBarProps) {
  const [domain = '', name = ''] = at.product.split('/');
  const { data } = useCommits(at);
  const last = data?.pages[0]?.items[0];
  return (
    <div className={styles.bar}>
      <label className={styles.branch}>
        {t('repository.branch')}
        <select value={at.branch} onChange={({ target }) => onBranch(target.value)}>
          {branches.map((branch) => (
            <option key={branch}>{branch}</option>
          ))}
        </select>
      </label>
      <p className={styles.last}>
        {last && (
          <>
            <code title={last.id}>{last.id.slice(0, 7)}</code> <span>{subjectOf(last)}</span>{' '}
            <span className={ui.meta}>
              {last.author} · <Moment at={last.writtenAt} />
            </span>
          </>
        )}
      </p>
      <ButtonLink
        to="/products/$domain/$name/files"
        params={{ domain, name }}
        search={{ branch: at.branch, view: commitsShown ? undefined : 'commits' }}
        resetScroll={false}
        size="small"
        variant="outlined"
        startIcon={<HistoryIcon />}
      >
        {t(commitsShown ? 'repository.showFiles' : 'repository.showCommits')}
      </ButtonLink>
    </div>
  );
}
