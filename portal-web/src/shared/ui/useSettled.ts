import { useEffect, useState } from 'react';

const PAUSE_MS = 400;

/** The value as it was when the writer last paused. */
export function useSettled<T>(value: T, same: (a: T, b: T) => boolean = Object.is, pauseMs = PAUSE_MS): T {
  const [settled, setSettled] = useState(value);

  useEffect(() => {
    const timer = window.setTimeout(() => setSettled((old) => (same(old, value) ? old : value)), pauseMs);
    return () => window.clearTimeout(timer);
  }, [value, same, pauseMs]);

  return settled;
}
