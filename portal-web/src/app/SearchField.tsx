import ClearIcon from '@mui/icons-material/Close';
import SearchIcon from '@mui/icons-material/Search';
import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useRef, useState, type FormEvent } from 'react';
import { readDiscoverSearch } from '@/features/discovery/filters';
import { t } from '@/shared/i18n/translate';
import { useHotkeys } from '@/shared/ui/useHotkeys';
import styles from './shell.module.css';

const DEBOUNCE_MS = 150;

/** The portal's search: on Discover it searches as you type, elsewhere with Enter. */
export function SearchField() {
  const navigate = useNavigate();
  const onDiscover = useRouterState({ select: ({ location }) => location.pathname === '/' });
  const query = useRouterState({
    select: ({ location }) =>
      location.pathname === '/' ? (readDiscoverSearch({ ...location.search }).q ?? '') : '',
  });
  const [text, setText] = useState(query);
  const [sent, setSent] = useState(query);
  const [seen, setSeen] = useState(query);
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<number>(undefined);
  useHotkeys({ '/': () => input.current?.focus() });

  if (query !== seen) {
    setSeen(query);
    if (query !== sent) {
      setText(query);
      setSent(query);
    }
  }

  function go(value: string) {
    window.clearTimeout(timer.current);
    const q = value.trim() === '' ? undefined : value.trim();
    setSent(q ?? '');
    void navigate({ to: '/', search: (old) => ({ ...(onDiscover ? old : {}), q }), replace: onDiscover });
  }

  function type(value: string) {
    setText(value);
    window.clearTimeout(timer.current);
    if (onDiscover) {
      timer.current = window.setTimeout(() => go(value), DEBOUNCE_MS);
    }
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    go(text);
  }

  return (
    <form role="search" className={styles.search} onSubmit={submit}>
      <SearchIcon aria-hidden />
      <input
        ref={input}
        value={text}
        onChange={(event) => type(event.target.value)}
        aria-label={t('shell.search')}
        placeholder={t('shell.search')}
        enterKeyHint="search"
        autoComplete="off"
        spellCheck={false}
      />
      {text === '' ? (
        <kbd aria-hidden>/</kbd>
      ) : (
        <button
          type="button"
          aria-label={t('shell.clearSearch')}
          onClick={() => {
            type('');
            input.current?.focus();
          }}
        >
          <ClearIcon aria-hidden />
        </button>
      )}
    </form>
  );
}
