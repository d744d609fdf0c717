import AddedIcon from '@mui/icons-material/AddCircleOutlined';
import ChangedIcon from '@mui/icons-material/DifferenceOutlined';
import ConflictIcon from '@mui/icons-material/WarningAmber';
import RemovedIcon from '@mui/icons-material/RemoveCircleOutlined';
import type { UpgradeChange } from '@/shared/api/types';
import { label } from '@/shared/i18n/translate';
import { Badge } from '@/shared/ui/Badge';

const LOOK = {
  ADDED: { icon: AddedIcon, tone: 'success' },
  CHANGED: { icon: ChangedIcon, tone: 'primary' },
  REMOVED: { icon: RemovedIcon, tone: 'neutral' },
  CONFLICT: { icon: ConflictIcon, tone: 'warning' },
} as const;

/** What an upgrade does to a file. */
export function ChangeBadge({ change }: { change: UpgradeChange }) {
  return <Badge {...LOOK[change]} text={label('upgradeChange', change)} />;
}
