import { useEffect, useRef, type ReactNode } from 'react';
import ui from './ui.module.css';

export interface TabBarProps {
  label: string;
  /** The tab that is open. */
  selected: string;
  /** Links, of which the open one says so with `aria-current`. */
  children: ReactNode;
}

/** The sides of a page, each with an address. Where they do not fit in a row, the open one is scrolled to. */
export function TabBar({ label, selected, children }: TabBarProps) {
  const bar = useRef<HTMLElement>(null);

  useEffect(() => {
    const open = bar.current?.querySelector<HTMLElement>('[aria-current]');
    const end = open ? open.offsetLeft + open.offsetWidth : 0;
    bar.current?.scrollTo({ left: end - bar.current.clientWidth });
  }, [selected]);

  return (
    <nav ref={bar} className={ui.tabs} aria-label={label}>
      {children}
    </nav>
  );
}
