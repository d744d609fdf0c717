import CancelledIcon from '@mui/icons-material/BlockOutlined';
import DoneIcon from '@mui/icons-material/CheckCircleOutlined';
import FailedIcon from '@mui/icons-material/ErrorOutlined';
import PendingIcon from '@mui/icons-material/RadioButtonUnchecked';
import QueuedIcon from '@mui/icons-material/ScheduleOutlined';
import RunningIcon from '@mui/icons-material/PlayCircleOutlined';
import SkippedIcon from '@mui/icons-material/SkipNextOutlined';
import WaitingIcon from '@mui/icons-material/HourglassEmpty';
import type { StepStatus, TaskStatus } from '@/shared/api/types';
import { label } from '@/shared/i18n/translate';
import { Badge } from '@/shared/ui/Badge';

const TASK = {
  OPEN: { icon: QueuedIcon, tone: 'neutral' },
  PROCESSING: { icon: RunningIcon, tone: 'primary' },
  COMPLETED: { icon: DoneIcon, tone: 'success' },
  FAILED: { icon: FailedIcon, tone: 'error' },
  CANCELLED: { icon: CancelledIcon, tone: 'neutral' },
} as const;

const STEP = {
  PENDING: { icon: PendingIcon, tone: 'neutral' },
  PROCESSING: { icon: RunningIcon, tone: 'primary' },
  WAITING: { icon: WaitingIcon, tone: 'warning' },
  COMPLETED: { icon: DoneIcon, tone: 'success' },
  FAILED: { icon: FailedIcon, tone: 'error' },
  SKIPPED: { icon: SkippedIcon, tone: 'neutral' },
} as const;

/** Where a run stands. */
export function TaskBadge({ status }: { status: TaskStatus }) {
  return <Badge {...TASK[status]} text={label('taskStatus', status)} />;
}

/** Where a step stands. */
export function StepBadge({ status }: { status: StepStatus }) {
  return <Badge {...STEP[status]} text={label('stepStatus', status)} />;
}
