import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { callJson, pathOf } from '@/shared/api/calls';
import { api, newKey } from '@/shared/api/client';
import { asProblem, problemOf } from '@/shared/api/problem';
import type { OriginView, UpgradeBranchView, UpgradeInput, UpgradeView } from '@/shared/api/types';

export type Values = UpgradeView['values'];

export interface ProductKey {
  domain: string;
  name: string;
}

const upgradePath = ({ domain, name }: ProductKey) => `${pathOf('data-products', domain, name)}/upgrade`;
const originKey = ({ domain, name }: ProductKey) => ['product-origin', domain, name];
const upgradeKey = ({ domain, name }: ProductKey) => ['product-upgrade', domain, name];

/** The template that a product was made from; null where it was not made from one. */
export function useOrigin(product: ProductKey) {
  return useQuery<OriginView | null>({
    queryKey: originKey(product),
    staleTime: 60_000,
    queryFn: async ({ signal }) => {
      const { data, error, response } = await api.GET('/api/v1/data-products/{domain}/{name}/origin', {
        params: { path: { domain: product.domain, name: product.name } },
        signal,
      });
      if (response.status === 404 || response.status === 403) {
        return null;
      }
      if (!response.ok) {
        throw problemOf(error, response.status);
      }
      return data ?? null;
    },
  });
}

/** What the newest revision of the template would change in the repository of the product. */
export function useUpgrade(product: ProductKey) {
  return useQuery({
    queryKey: upgradeKey(product),
    queryFn: ({ signal }) => callJson<UpgradeView>(upgradePath(product), { signal }),
    staleTime: 60_000,
  });
}

/** The same with the values that somebody entered for it. */
export function useUpgradePreview(product: ProductKey) {
  return useMutation({
    mutationFn: (values: Values) =>
      callJson<UpgradeView>(`${upgradePath(product)}/preview`, { method: 'POST', body: { values } }),
  });
}

/** Opens the branch with the merge of the revision that was looked at. */
export function useOpenUpgrade(product: ProductKey) {
  const queries = useQueryClient();
  const [key, setKey] = useState(newKey);
  const look = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: originKey(product) }),
      queries.invalidateQueries({ queryKey: upgradeKey(product) }),
    ]);
  return useMutation({
    mutationFn: (body: UpgradeInput) =>
      callJson<UpgradeBranchView>(upgradePath(product), {
        method: 'POST',
        body,
        headers: { 'Idempotency-Key': key },
      }),
    onSuccess: look,
    onError: (error) => {
      const { status, stale } = asProblem(error);
      if (status !== 0) {
        setKey(newKey());
      }
      return stale ? look() : undefined;
    },
  });
}
