import type { AccessGrantView } from '@/shared/api/types';

export function isOver({ status }: AccessGrantView): boolean {
  return status === 'ENDED' || status === 'REVOKED';
}

/** Access that works or will, then access that was; each the newest first. */
export function inOrder(grants: AccessGrantView[]): AccessGrantView[] {
  return [...grants].sort(
    (a, b) => Number(isOver(a)) - Number(isOver(b)) || b.startsAt.localeCompare(a.startsAt),
  );
}
