import BehindIcon from '@mui/icons-material/UpdateOutlined';
import BrokenIcon from '@mui/icons-material/BrokenImageOutlined';
import ConflictIcon from '@mui/icons-material/CallSplit';
import InStepIcon from '@mui/icons-material/CheckCircleOutlined';
import UnreachableIcon from '@mui/icons-material/CloudOffOutlined';
import type { SourceState } from '@/shared/api/types';
import { label } from '@/shared/i18n/translate';
import { Badge } from '@/shared/ui/Badge';

const LOOK = {
  IN_STEP: { icon: InStepIcon, tone: 'success' },
  BEHIND: { icon: BehindIcon, tone: 'primary' },
  BROKEN: { icon: BrokenIcon, tone: 'error' },
  CONFLICT: { icon: ConflictIcon, tone: 'error' },
  UNREACHABLE: { icon: UnreachableIcon, tone: 'warning' },
} as const;

/** How the portal stands to the file in Git. */
export function SourceBadge({ state }: { state: SourceState }) {
  return <Badge {...LOOK[state]} text={label('sourceState', state)} />;
}
