import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ifMatch, unwrap } from '@/shared/api/client';
import type { VersionKey } from '@/shared/api/contracts';
import type { ConsentView } from '@/shared/api/types';

/** The longest page the server gives. */
const MOST = 100;

/** For owners: how the consumers stand to a version. */
export function useConsentBoard({ id, version }: VersionKey) {
  return useQuery({
    queryKey: ['contract-consents', 'board', id, version],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/contracts/{id}/consents', { signal, params: { path: { id }, query: { version } } }),
      ),
  });
}

/** The changes that wait for an answer of mine, of my teams and of my services. */
export function useMyConsents() {
  return useQuery({
    queryKey: ['contract-consents', 'mine'],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/contract-consents', { signal, params: { query: { box: 'mine', pageSize: MOST } } }),
      ),
  });
}

export type ConsentAnswer =
  { act: 'accept' } | { act: 'migrated' } | { act: 'object'; until: string; comment: string };

function send({ id, etagVersion }: ConsentView, answer: ConsentAnswer) {
  const params = { path: { id } };
  const headers = ifMatch(etagVersion);
  switch (answer.act) {
    case 'accept':
      return api.POST('/api/v1/contract-consents/{id}/acceptance', { params, headers });
    case 'migrated':
      return api.POST('/api/v1/contract-consents/{id}/migration', { params, headers });
    case 'object': {
      const { until, comment } = answer;
      return api.POST('/api/v1/contract-consents/{id}/objection', {
        params,
        headers,
        body: { until, comment },
      });
    }
  }
}

/** Answers for a consumer; the board and the tasks are read again. */
export function useAnswerConsent(consent: ConsentView) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (answer: ConsentAnswer) => unwrap(send(consent, answer)),
    onSettled: () =>
      Promise.all(
        ['contract-consents', 'notifications'].map((key) => queries.invalidateQueries({ queryKey: [key] })),
      ),
  });
}
