import BreakingIcon from '@mui/icons-material/ErrorOutlined';
import HarmlessIcon from '@mui/icons-material/CheckCircleOutlined';
import WarningIcon from '@mui/icons-material/WarningAmber';
import type { Severity } from '@/shared/api/types';
import { label } from '@/shared/i18n/translate';
import { Badge } from '@/shared/ui/Badge';

const LOOK = {
  ERROR: { icon: BreakingIcon, tone: 'error' },
  WARNING: { icon: WarningIcon, tone: 'warning' },
  INFO: { icon: HarmlessIcon, tone: 'primary' },
  NONE: { icon: HarmlessIcon, tone: 'neutral' },
} as const;

/** How much a change hurts those who use the data. */
export function SeverityBadge({ severity }: { severity: Severity }) {
  return <Badge {...LOOK[severity]} text={label('diffSeverity', severity)} />;
}
