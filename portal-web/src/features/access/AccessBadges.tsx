import ActiveIcon from '@mui/icons-material/VerifiedUserOutlined';
import ClosedIcon from '@mui/icons-material/BlockOutlined';
import FailedIcon from '@mui/icons-material/ErrorOutlined';
import ProgressIcon from '@mui/icons-material/Autorenew';
import WaitingIcon from '@mui/icons-material/HourglassEmptyOutlined';
import type { SvgIconComponent } from '@mui/icons-material';
import type { GrantStatus, RequestStatus } from '@/shared/api/types';
import { label } from '@/shared/i18n/translate';
import { Badge, type Tone } from '@/shared/ui/Badge';

interface Look {
  icon: SvgIconComponent;
  tone: Tone;
}

const waiting: Look = { icon: WaitingIcon, tone: 'primary' };
const closed: Look = { icon: ClosedIcon, tone: 'neutral' };
const progress: Look = { icon: ProgressIcon, tone: 'primary' };
const failed: Look = { icon: FailedIcon, tone: 'error' };
const good: Look = { icon: ActiveIcon, tone: 'success' };

const REQUESTS: Record<RequestStatus, Look> = {
  SUBMITTED: waiting,
  APPROVED: good,
  DENIED: { icon: ClosedIcon, tone: 'error' },
  WITHDRAWN: closed,
  LAPSED: closed,
};

const GRANTS: Record<GrantStatus, Look> = {
  SCHEDULED: progress,
  ACTIVATING: progress,
  ACTIVE: good,
  ENDED: closed,
  REVOKING: progress,
  REVOKED: closed,
  ACTIVATION_FAILED: failed,
  REVOCATION_FAILED: failed,
};

export function RequestBadge({ status }: { status: RequestStatus }) {
  return <Badge {...REQUESTS[status]} text={label('requestStatus', status)} />;
}

export function GrantBadge({ status }: { status: GrantStatus }) {
  return <Badge {...GRANTS[status]} text={label('grantStatus', status)} />;
}
