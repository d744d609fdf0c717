import { isObject, type Json } from '@/shared/api/json';
import type { MeshEntityView } from '@/shared/api/types';
import { texts } from './formContext';

/** One question to the catalogue: entities of any of the kinds that fit all filters; a filter given twice means either. */
export interface EntityQuery {
  kind: string[];
  filter: string[];
}

function filtersOf(key: string, value: unknown): string[] {
  if (isObject(value)) {
    return value.exists === true ? [key] : [];
  }
  return [value].flat().map((one) => `${key}=${String(one)}`);
}

function queryOf(filter: Json, kinds: string[]): EntityQuery {
  const { kind, ...rest } = filter;
  const own = texts(kind);
  return {
    kind: own.length > 0 ? own : kinds,
    filter: Object.entries(rest).flatMap(([key, value]) => filtersOf(key, value)),
  };
}

/** What a picker asks the catalogue for, from its `catalogFilter` or its old `allowedKinds`. */
export function entityQueries(options: Json, kinds: string[]): EntityQuery[] {
  const filters = [options.catalogFilter].flat().filter(isObject);
  const allowed = texts(options.allowedKinds);
  const wanted = allowed.length > 0 ? allowed : kinds;
  return filters.length > 0
    ? filters.map((filter) => queryOf(filter, wanted))
    : [{ kind: wanted, filter: [] }];
}

/** The answers to several questions, each entity once. */
export function distinct(answers: MeshEntityView[][]): MeshEntityView[] {
  return [...new Map(answers.flat().map((entity) => [entity.ref, entity])).values()];
}

/** A reference written in full: what a person types may lack kind and namespace. */
export function fullRef(text: string, kind: string | undefined, namespace = 'default'): string {
  const [, ownKind, ownNamespace, name = text] = /^(?:([^:/]+):)?(?:([^/]+)\/)?(.+)$/.exec(text.trim()) ?? [];
  const usedKind = ownKind ?? kind;
  return usedKind === undefined ? text : `${usedKind.toLowerCase()}:${ownNamespace ?? namespace}/${name}`;
}

/** The address of an output port, "domain/product/port", of the entity that stands for it. */
export function portOf({ namespace, name }: Pick<MeshEntityView, 'namespace' | 'name'>): string {
  return [...(namespace === 'default' ? [] : [namespace]), ...name.split(/[./]/)].join('/');
}
