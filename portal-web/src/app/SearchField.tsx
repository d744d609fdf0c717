import ClearIcon from '@mui/icons-material/Close';
import SearchIcon from '@mui/icons-material/Search';
import { useId, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { optionId, SuggestionList } from '@/features/discovery/SuggestionList';
import { nextActive, targetOf } from '@/features/discovery/suggestions';
import { useSuggestions } from '@/features/discovery/useSuggestions';
import type { SuggestionView } from '@/shared/api/types';
import { t } from '@/shared/i18n/translate';
import { useHotkeys } from '@/shared/ui/useHotkeys';
import field from '@/shared/ui/search.module.css';
import styles from './shell.module.css';
import { useSearchText } from './useSearchText';

const DEBOUNCE_MS = 150;

/** The portal's search: it offers what fits; on Discover it searches as you type, elsewhere with Enter. */
export function SearchField() {
  const { text, setText, onDiscover, search, follow } = useSearchText();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState<number>();
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<number>(undefined);
  const listId = useId();
  const suggestions = useSuggestions(typed);
  useHotkeys({ '/': () => input.current?.focus() });

  function close() {
    setTyped('');
    setActive(undefined);
  }

  function type(value: string) {
    setText(value);
    setActive(undefined);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      if (document.activeElement === input.current) {
        setTyped(value);
      }
      if (onDiscover) {
        search(value);
      }
    }, DEBOUNCE_MS);
  }

  function choose(suggestion: SuggestionView) {
    window.clearTimeout(timer.current);
    close();
    follow(targetOf(suggestion));
  }

  function press(event: KeyboardEvent) {
    if (event.key === 'Escape') {
      close();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setActive(nextActive(active, event.key, suggestions.length));
    }
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    const chosen = active === undefined ? undefined : suggestions[active];
    if (chosen === undefined) {
      window.clearTimeout(timer.current);
      close();
      search(text);
    } else {
      choose(chosen);
    }
  }

  const open = suggestions.length > 0;
  return (
    <form role="search" className={`${field.search} ${styles.search}`} onSubmit={submit} onBlur={close}>
      <SearchIcon aria-hidden />
      <input
        ref={input}
        value={text}
        role="combobox"
        aria-label={t('shell.search')}
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={listId}
        aria-activedescendant={open && active !== undefined ? optionId(listId, active) : undefined}
        placeholder={t('shell.search')}
        enterKeyHint="search"
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => type(event.target.value)}
        onKeyDown={press}
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
      {open && <SuggestionList id={listId} suggestions={suggestions} active={active} onChoose={choose} />}
    </form>
  );
}
