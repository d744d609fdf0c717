import { formatDay, formatMoment, formatRelative } from '@/shared/i18n/time';

export interface MomentProps {
  at: string;
  style?: 'relative' | 'day' | 'full';
}

const FORMATS = { day: formatDay, full: formatMoment };

/** A moment in words, with the exact one on hover. */
export function Moment({ at, style = 'relative' }: MomentProps) {
  return (
    <time dateTime={at} title={formatMoment(at)}>
      {style === 'relative' ? formatRelative(at) : FORMATS[style](at)}
    </time>
  );
}
