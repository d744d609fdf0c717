import ActiveIcon from '@mui/icons-material/VerifiedOutlined';
import ArchiveIcon from '@mui/icons-material/Inventory2Outlined';
import DeprecatedIcon from '@mui/icons-material/HistoryToggleOff';
import DraftIcon from '@mui/icons-material/EditNote';
import type { ContractStatus } from '@/shared/api/types';
import { label } from '@/shared/i18n/translate';
import { Badge } from './Badge';

const LOOK = {
  DRAFT: { icon: DraftIcon, tone: 'warning' },
  ACTIVE: { icon: ActiveIcon, tone: 'success' },
  DEPRECATED: { icon: DeprecatedIcon, tone: 'error' },
  RETIRED: { icon: ArchiveIcon, tone: 'neutral' },
} as const;

/** Whether a version of a contract is in force. */
export function ContractStatusBadge({ status }: { status: ContractStatus }) {
  return <Badge {...LOOK[status]} text={label('contractStatus', status)} />;
}
