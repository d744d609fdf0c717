import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { callJson, pathOf } from '@/shared/api/calls';
import { newKey } from '@/shared/api/client';
import { asProblem } from '@/shared/api/problem';
import type { OriginView, UpgradeBranchView, UpgradeView } from '@/shared/api/types';

export interface ProductKey {
  domain: string;
  name: string;
}

const productPath = ({ domain, name }: ProductKey) => pathOf('data-products', domain, name);

/** The template that a product was made from; null where it was not made from one. */
export function useOrigin(product: ProductKey) {
  return useQuery<OriginView | null>({
    queryKey: ['product-origin', product.domain, product.name],
    staleTime: 60_000,
    queryFn: async ({ signal }) => {
      try {
        return await callJson<OriginView>(`${productPath(product)}/origin`, { signal });
      } catch (failure) {
        const { status } = asProblem(failure);
        if (status === 404 || status === 403) {
          return null;
        }
        throw failure;
      }
    },
  });
}

/** What the newest template would change in the repository of the product. */
export function useUpgrade(product: ProductKey) {
  return useQuery({
    queryKey: ['product-upgrade', product.domain, product.name],
    queryFn: ({ signal }) => callJson<UpgradeView>(`${productPath(product)}/upgrade`, { signal }),
    staleTime: 60_000,
  });
}

/** Opens the branch with the merge of the newest template. */
export function useOpenUpgrade(product: ProductKey) {
  const queries = useQueryClient();
  const [key, setKey] = useState(newKey);
  return useMutation({
    mutationFn: () =>
      callJson<UpgradeBranchView>(`${productPath(product)}/upgrade`, {
        method: 'POST',
        headers: { 'Idempotency-Key': key },
      }),
    onSuccess: () =>
      queries.invalidateQueries({ queryKey: ['product-origin', product.domain, product.name] }),
    onError: (error) => {
      if (asProblem(error).status !== 0) {
        setKey(newKey());
      }
    },
  });
}
