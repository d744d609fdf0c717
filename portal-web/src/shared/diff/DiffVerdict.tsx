import BrokenIcon from '@mui/icons-material/LinkOff';
import KeptIcon from '@mui/icons-material/Link';
import StepIcon from '@mui/icons-material/MovingOutlined';
import { label, t, tn } from '@/shared/i18n/translate';
import { Badge } from '@/shared/ui/Badge';
import { Notice } from '@/shared/ui/Notice';
import styles from './diff.module.css';
import type { ContractDiffView, Severity } from '@/shared/api/types';

function toneOf({ versionFits, severity }: ContractDiffView) {
  if (!versionFits) {
    return 'error';
  }
  return severity === 'ERROR' || severity === 'WARNING' ? 'warning' : 'success';
}

/** What the changes together mean: the number they need and who keeps working. */
export function DiffVerdict({ diff }: { diff: ContractDiffView }) {
  const { to, requiredBump, versionFits, proposedVersion, backwardCompatible, forwardCompatible } = diff;
  const count = (severity: Severity) => diff.changes.filter((one) => one.severity === severity).length;
  return (
    <Notice tone={toneOf(diff)} title={t(versionFits ? 'diff.fits' : 'diff.doesNotFit', { to: to ?? '' })}>
      {!versionFits && <p>{t('diff.proposed', { version: proposedVersion })}</p>}
      <p>
        {t('diff.counts', {
          errors: tn('diff.errors', count('ERROR')),
          warnings: tn('diff.warnings', count('WARNING')),
          infos: tn('diff.infos', count('INFO')),
        })}
      </p>
      <div className={styles.badges}>
        <Badge
          icon={StepIcon}
          tone={requiredBump === 'MAJOR' ? 'error' : 'primary'}
          text={
            requiredBump === 'NONE' ? t('diff.noBump') : t('diff.bump', { bump: label('bump', requiredBump) })
          }
        />
        <Badge
          icon={backwardCompatible ? KeptIcon : BrokenIcon}
          tone={backwardCompatible ? 'success' : 'warning'}
          text={t(backwardCompatible ? 'diff.backward' : 'diff.notBackward')}
        />
        <Badge
          icon={forwardCompatible ? KeptIcon : BrokenIcon}
          tone={forwardCompatible ? 'success' : 'error'}
          text={t(forwardCompatible ? 'diff.forward' : 'diff.notForward')}
        />
      </div>
    </Notice>
  );
}
