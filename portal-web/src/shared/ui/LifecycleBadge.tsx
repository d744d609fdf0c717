import ArchiveIcon from '@mui/icons-material/Inventory2Outlined';
import DeprecatedIcon from '@mui/icons-material/HistoryToggleOff';
import DraftIcon from '@mui/icons-material/EditNote';
import PublishedIcon from '@mui/icons-material/CheckCircleOutlined';
import type { SvgIconComponent } from '@mui/icons-material';
import { label } from '@/shared/i18n/translate';
import { Badge, type Tone } from './Badge';

const RETIRED = { icon: ArchiveIcon, tone: 'neutral' as const };

const LOOK: Record<string, { icon: SvgIconComponent; tone: Tone }> = {
  DRAFT: { icon: DraftIcon, tone: 'warning' },
  PUBLISHED: { icon: PublishedIcon, tone: 'success' },
  DEPRECATED: { icon: DeprecatedIcon, tone: 'error' },
  RETIRED,
};

/** Where a data product stands in its life. */
export function LifecycleBadge({ lifecycle }: { lifecycle: string }) {
  const look = LOOK[lifecycle] ?? RETIRED;
  return <Badge icon={look.icon} tone={look.tone} text={label('lifecycle', lifecycle)} />;
}
