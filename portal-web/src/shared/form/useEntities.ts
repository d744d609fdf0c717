import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { callJson } from '@/shared/api/calls';
import { useMe } from '@/shared/api/me';
import type { MeView, MeshEntityView } from '@/shared/api/types';
import { distinct, type EntityQuery } from './entityQueries';

/** The entities that a picker offers; with a text only those that fit it. */
export function useEntities(queries: EntityQuery[], q = '') {
  return useQuery({
    queryKey: ['entities', queries, q],
    staleTime: 60_000,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const answers = await Promise.all(
        queries.map(({ kind, filter }) =>
          callJson<{ items: MeshEntityView[] }>('/scaffolder/entities', {
            signal,
            query: { kind, filter, q },
          }),
        ),
      );
      return distinct(answers.map(({ items }) => items));
    },
  });
}

/** The names of the groups I belong to: my teams and the teams of my domains. */
export function groupNames(me: MeView): Set<string> {
  const teams = me.teams.map(({ id }) => id.split('/').at(-1) ?? id);
  return new Set([...teams, ...me.domains.map(({ name }) => name)]);
}

const nameOf = (ref: string) => ref.split('/').at(-1) ?? ref;

/** Whether something is owned by me or by one of my groups. */
export function useOwnership(): (owner: string | null | undefined) => boolean {
  const { data: me } = useMe();
  const names = me ? groupNames(me).add(me.username) : new Set<string>();
  return (owner) => owner != null && names.has(nameOf(owner));
}

/** Which groups are mine. */
export function useMembership(): (entity: MeshEntityView) => boolean {
  const { data: me } = useMe();
  const names = me ? groupNames(me) : new Set<string>();
  return ({ name }) => names.has(name);
}
