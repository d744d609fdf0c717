import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { BranchOf } from './useRepository';

export interface RepositoryLinkProps {
  at: BranchOf;
  path?: string;
  file?: string;
  view?: 'commits';
  current?: boolean;
  children: ReactNode;
}

/** A way to another place in the same repository. */
export function RepositoryLink({ at, path, file, view, current, children }: RepositoryLinkProps) {
  const [domain = '', name = ''] = at.product.split('/');
  return (
    <Link
      to="/products/$domain/$name/files"
      params={{ domain, name }}
      search={{ branch: at.branch, path: path === '' ? undefined : path, file, view }}
      aria-current={current ? 'page' : undefined}
      resetScroll={false}
    >
      {children}
    </Link>
  );
}
