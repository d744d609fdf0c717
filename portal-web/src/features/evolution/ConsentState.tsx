import ClosedIcon from '@mui/icons-material/DoNotDisturbOnOutlined';
import AcceptedIcon from '@mui/icons-material/ThumbUpOutlined';
import MigratedIcon from '@mui/icons-material/CheckCircleOutlined';
import ObjectedIcon from '@mui/icons-material/ReportOutlined';
import WaitingIcon from '@mui/icons-material/HourglassEmpty';
import type { ConsentView } from '@/shared/api/types';
import { formatDay, formatMoment } from '@/shared/i18n/time';
import { label, t } from '@/shared/i18n/translate';
import { Badge } from '@/shared/ui/Badge';
import ui from '@/shared/ui/ui.module.css';

const LOOK = {
  OPEN: { icon: WaitingIcon, tone: 'warning' },
  ACCEPTED: { icon: AcceptedIcon, tone: 'success' },
  MIGRATED: { icon: MigratedIcon, tone: 'success' },
  OBJECTED: { icon: ObjectedIcon, tone: 'error' },
  SUPERSEDED: { icon: ClosedIcon, tone: 'neutral' },
  LAPSED: { icon: ClosedIcon, tone: 'neutral' },
  RELEASED: { icon: ClosedIcon, tone: 'neutral' },
} as const;

/** How a consumer answered, or that the answer is still awaited. */
export function ConsentState({ state }: Pick<ConsentView, 'state'>) {
  return <Badge {...LOOK[state]} text={label('consentState', state)} />;
}

/** What was said with the answer, by whom and when. */
export function ConsentAnswerText({ consent }: { consent: ConsentView }) {
  const { answeredBy, answeredAt, objectionUntil, comment } = consent;
  return (
    <>
      {objectionUntil && <p>{t('consent.until', { date: formatDay(objectionUntil) })}</p>}
      {comment && <p>“{comment}”</p>}
      {answeredBy && answeredAt && (
        <p className={ui.meta}>
          {t('consent.answered', { who: answeredBy, when: formatMoment(answeredAt) })}
        </p>
      )}
    </>
  );
}
