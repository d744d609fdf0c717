import { useEffect, useState } from 'react';
import { t, tn } from '@/shared/i18n/translate';

const MINUTE = 60;
const HOUR = 3_600;
const DAY = 86_400;

/** "12 s", "3 min 5 s", "2 h 10 min", "3 days". */
export function formatDuration(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  if (seconds < MINUTE) {
    return t('run.seconds', { seconds: ms < 10_000 ? (Math.max(0, ms) / 1000).toFixed(1) : seconds });
  }
  if (seconds < HOUR) {
    return t('run.minutes', { minutes: Math.floor(seconds / MINUTE), seconds: seconds % MINUTE });
  }
  if (seconds < DAY) {
    return t('run.hours', {
      hours: Math.floor(seconds / HOUR),
      minutes: Math.floor((seconds % HOUR) / MINUTE),
    });
  }
  return tn('run.days', Math.floor(seconds / DAY));
}

/** The present moment, ticking while something runs. */
export function useNow(running: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!running) {
      return undefined;
    }
    const timer = window.setInterval(() => setNow(Date.now()), 1000);
    return () => window.clearInterval(timer);
  }, [running]);
  return now;
}

/** How long something took, or has taken so far; undefined before it began. */
export function elapsed(
  { startedAt, endedAt }: { startedAt?: string | null; endedAt?: string | null },
  now: number,
): number | undefined {
  if (startedAt == null) {
    return undefined;
  }
  return (endedAt == null ? now : new Date(endedAt).getTime()) - new Date(startedAt).getTime();
}
