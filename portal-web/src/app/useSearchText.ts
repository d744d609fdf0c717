import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import { readDiscoverSearch } from '@/features/discovery/filters';
import type { SuggestionTarget } from '@/features/discovery/suggestions';

/** The words in the search field: they follow the address, and the address follows them. */
export function useSearchText() {
  const navigate = useNavigate();
  const onDiscover = useRouterState({ select: ({ location }) => location.pathname === '/' });
  const query = useRouterState({
    select: ({ location }) =>
      location.pathname === '/' ? (readDiscoverSearch({ ...location.search }).q ?? '') : '',
  });
  const [text, setText] = useState(query);
  const [sent, setSent] = useState(query);
  const [seen, setSeen] = useState(query);

  if (query !== seen) {
    setSeen(query);
    if (query !== sent) {
      setText(query);
      setSent(query);
    }
  }

  function search(value: string) {
    const q = value.trim() === '' ? undefined : value.trim();
    setSent(q ?? '');
    void navigate({
      to: '/',
      search: (old) => readDiscoverSearch({ ...(onDiscover ? old : {}), q }),
      replace: onDiscover,
    });
  }

  function follow(target: SuggestionTarget) {
    setText('q' in target ? target.q : '');
    if ('product' in target) {
      void navigate({ to: '/products/$domain/$name/{-$tab}', params: target.product });
    } else if ('tag' in target) {
      setSent('');
      void navigate({ to: '/', search: { tag: [target.tag] } });
    } else {
      search(target.q);
    }
  }

  return { text, setText, onDiscover, search, follow };
}
