import GroupsIcon from '@mui/icons-material/GroupsOutlined';
import LockIcon from '@mui/icons-material/LockOutlined';
import PersonIcon from '@mui/icons-material/FingerprintOutlined';
import PublicIcon from '@mui/icons-material/PublicOutlined';
import ShieldIcon from '@mui/icons-material/ShieldOutlined';
import type { SvgIconComponent } from '@mui/icons-material';
import { label } from '@/shared/i18n/translate';
import { Badge, type Tone } from './Badge';

const LOOK: Record<string, { icon: SvgIconComponent; tone: Tone }> = {
  public: { icon: PublicIcon, tone: 'success' },
  internal: { icon: GroupsIcon, tone: 'neutral' },
  confidential: { icon: LockIcon, tone: 'warning' },
  restricted: { icon: ShieldIcon, tone: 'error' },
  pii: { icon: PersonIcon, tone: 'error' },
};

/** How sensitive a column or a product is. */
export function ClassificationBadge({ classification }: { classification: string }) {
  const look = LOOK[classification.toLowerCase()] ?? { icon: ShieldIcon, tone: 'neutral' as const };
  const text =
    classification.toLowerCase() === 'pii'
      ? label('classification', 'pii')
      : label('classification', classification);
  return <Badge icon={look.icon} tone={look.tone} text={text} />;
}
