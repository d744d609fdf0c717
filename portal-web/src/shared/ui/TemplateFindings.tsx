import ErrorIcon from '@mui/icons-material/ErrorOutlined';
import HintIcon from '@mui/icons-material/LightbulbOutlined';
import WarningIcon from '@mui/icons-material/WarningAmber';
import type { FindingLevel } from '@/shared/api/types';
import { label, t } from '@/shared/i18n/translate';
import { Badge } from './Badge';
import styles from './findings.module.css';
import ui from './ui.module.css';

const LOOK = {
  ERROR: { icon: ErrorIcon, tone: 'error' },
  WARNING: { icon: WarningIcon, tone: 'warning' },
  HINT: { icon: HintIcon, tone: 'primary' },
} as const;

/** A finding of whichever check. */
export interface ShownFinding {
  level: FindingLevel;
  message: string;
  pointer?: string | undefined;
  line?: number | undefined;
  remedy?: string | undefined;
}

function placeOf({ line, pointer }: ShownFinding): string {
  return [pointer ?? '', line ? t('problem.line', { line }) : ''].filter((one) => one !== '').join(' · ');
}

/** What was found in a template, or in what it makes. */
export function TemplateFindings({ findings }: { findings: ShownFinding[] }) {
  return (
    <ul className={styles.findings}>
      {findings.map((finding) => (
        <li key={`${finding.level} ${finding.pointer} ${finding.message}`}>
          <Badge {...LOOK[finding.level]} text={label('findingLevel', finding.level)} />
          <div>
            <p>{finding.message}</p>
            {finding.remedy && <p className={ui.meta}>{finding.remedy}</p>}
            {placeOf(finding) !== '' && (
              <p className={ui.meta}>
                <code>{placeOf(finding)}</code>
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
