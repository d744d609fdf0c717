import { useEffect, useRef, type ReactNode } from 'react';
import { t } from '@/shared/i18n/translate';

export interface PageTitleProps {
  /** Names the page in the browser's tab; defaults to the heading. */
  title: string;
  children?: ReactNode;
}

let firstPage = true;

function isTyping(): boolean {
  return document.activeElement instanceof HTMLInputElement;
}

/** The one h1 of a page: names the document and takes the focus after a navigation. */
export function PageTitle({ title, children }: PageTitleProps) {
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    document.title = t('common.documentTitle', { title });
  }, [title]);

  useEffect(() => {
    if (!firstPage && !isTyping()) {
      heading.current?.focus({ preventScroll: true });
    }
    firstPage = false;
  }, []);

  return (
    <h1 ref={heading} tabIndex={-1}>
      {children ?? title}
    </h1>
  );
}
