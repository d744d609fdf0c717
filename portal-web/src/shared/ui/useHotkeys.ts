import { useEffect, useRef } from 'react';

export type Hotkeys = Record<string, () => void>;

const HOTKEYS_OFF = 'meshport.hotkeys-off';

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  );
}

export function hotkeysEnabled(): boolean {
  return localStorage.getItem(HOTKEYS_OFF) === null;
}

export function setHotkeysEnabled(enabled: boolean): void {
  if (enabled) {
    localStorage.removeItem(HOTKEYS_OFF);
  } else {
    localStorage.setItem(HOTKEYS_OFF, 'true');
  }
}

/** Single-key commands: silent in fields, with a modifier, under a dialog, or when the person turned them off. */
export function useHotkeys(hotkeys: Hotkeys): void {
  const latest = useRef(hotkeys);

  useEffect(() => {
    latest.current = hotkeys;
  });

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const command = latest.current[event.key];
      const modified = event.ctrlKey || event.metaKey || event.altKey;
      const inDialog = document.querySelector('[role="dialog"]') !== null;
      if (!command || modified || inDialog || isField(event.target) || !hotkeysEnabled()) {
        return;
      }
      event.preventDefault();
      command();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
