import ErrorIcon from '@mui/icons-material/ErrorOutlined';
import HintIcon from '@mui/icons-material/LightbulbOutlined';
import WarningIcon from '@mui/icons-material/WarningAmber';
import type { FindingView } from '@/shared/api/types';
import { label, t } from '@/shared/i18n/translate';
import { Badge } from './Badge';
import ui from './ui.module.css';
import styles from './findings.module.css';

const LOOK = {
  ERROR: { icon: ErrorIcon, tone: 'error' },
  WARNING: { icon: WarningIcon, tone: 'warning' },
  HINT: { icon: HintIcon, tone: 'primary' },
} as const;

function place({ line, column }: FindingView): string | undefined {
  if (!line) {
    return undefined;
  }
  return !column ? t('problem.line', { line }) : t('problem.lineColumn', { line, column });
}

/** What the check of a contract found, and where. */
export function FindingList({ findings }: { findings: FindingView[] }) {
  return (
    <ul className={styles.findings}>
      {findings.map((finding) => (
        <li key={`${finding.rule} ${finding.pointer} ${finding.message}`}>
          <Badge {...LOOK[finding.level]} text={label('findingLevel', finding.level)} />
          <div>
            <p>{finding.message}</p>
            {finding.remedy && <p className={ui.meta}>{finding.remedy}</p>}
            <p className={ui.meta}>
              {place(finding) !== undefined && <>{place(finding)} · </>}
              <code>{finding.pointer || '/'}</code>
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
