import { useEffect, useRef, useState } from 'react';

const PAUSE_MS = 250;

/**
 * A value that is large to hand on: what is typed shows at once, and is handed on when the writer pauses. Whoever needs
 * it sooner flushes.
 */
export function usePaced<T>(value: T, send: (value: T) => void) {
  const [pending, setPending] = useState<{ value: T }>();
  const latest = useRef<{ value: T }>(undefined);
  const timer = useRef<number>(undefined);

  function sendNow(next: T) {
    window.clearTimeout(timer.current);
    latest.current = undefined;
    setPending(undefined);
    send(next);
  }

  function flush() {
    if (latest.current !== undefined) {
      sendNow(latest.current.value);
    }
  }

  function sendLater(next: T) {
    latest.current = { value: next };
    setPending(latest.current);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => sendNow(next), PAUSE_MS);
  }

  useEffect(() => () => window.clearTimeout(timer.current), []);

  return { shown: pending ? pending.value : value, sendNow, sendLater, flush };
}
