import type { UpgradeBranchView } from '@/shared/api/types';
import { t, tn } from '@/shared/i18n/translate';
import { ButtonLink } from '@/shared/ui/ButtonLink';
import { Notice } from '@/shared/ui/Notice';
import { Snippet } from '@/shared/ui/Snippet';
import styles from './upgrade.module.css';
import type { ProductKey } from './useUpgrade';

export interface NextStepsProps {
  product: ProductKey;
  opened: UpgradeBranchView;
}

/** What a team does with the branch of an upgrade. */
export function NextSteps({ product: { domain, name }, opened }: NextStepsProps) {
  const { branch, commit, conflictFiles, cloneUrl } = opened;
  const conflicts = conflictFiles.length;
  const get = `git clone ${cloneUrl}\ncd ${name}\ngit switch ${branch}`;
  const merge = `git switch main\ngit merge ${branch}\ngit push origin main`;
  const solve = `${get}\n# ${t('upgrade.solve')}\ngit commit --all`;
  return (
    <Notice
      tone={conflicts === 0 ? 'success' : 'warning'}
      title={t('upgrade.opened', { branch })}
      actions={
        <ButtonLink
          to="/products/$domain/$name/files"
          params={{ domain, name }}
          search={{ branch }}
          size="small"
          variant="outlined"
        >
          {t('upgrade.browse')}
        </ButtonLink>
      }
    >
      <p>{t('upgrade.openedText', { commit: commit.slice(0, 7) })}</p>
      {conflicts > 0 && (
        <>
          <p>{tn('upgrade.left', conflicts)}</p>
          <ul className={styles.conflicts}>
            {conflictFiles.map((path) => (
              <li key={path}>
                <code>{path}</code>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>{t(conflicts > 0 ? 'upgrade.stepSolve' : 'upgrade.stepLook')}</p>
      <Snippet text={conflicts > 0 ? solve : get} label={t('upgrade.commandLook')} />
      <p>{t('upgrade.stepMerge')}</p>
      <Snippet text={merge} label={t('upgrade.commandMerge')} />
    </Notice>
  );
}
