import type { MeView, SubjectInput, SubjectType } from '@/shared/api/types';
import { t } from '@/shared/i18n/translate';

export const DURATIONS = [7, 30, 90, 180, 365];

export interface SubjectOption {
  value: string;
  text: string;
}

const TYPES: SubjectType[] = ['USER', 'TEAM', 'SERVICE'];

/** For whom this person may ask: themself, their teams, their teams' services. */
export function subjectsOf(me: MeView): SubjectOption[] {
  return [
    { value: `USER:${me.id}`, text: t('access.forMe', { name: me.name }) },
    ...me.teams.map(({ id, name }) => ({ value: `TEAM:${id}`, text: t('access.forTeam', { name }) })),
    ...me.services.map(({ id, name }) => ({
      value: `SERVICE:${id}`,
      text: t('access.forService', { name }),
    })),
  ];
}

export function parseSubject(value: string): SubjectInput {
  const separator = value.indexOf(':');
  const type = TYPES.find((known) => known === value.slice(0, separator)) ?? 'USER';
  return { type, id: value.slice(separator + 1) };
}
