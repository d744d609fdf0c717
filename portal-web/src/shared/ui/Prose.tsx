import { lazy, Suspense } from 'react';
import { isPlain } from './markdownText';

const Markdown = lazy(() => import('./Markdown').then((module) => ({ default: module.Markdown })));

export interface ProseProps {
  text: string;
  id?: string;
  className?: string | undefined;
}

/** A text of a template: Markdown where it has marks of it, which is loaded only then. */
export function Prose({ text, id, className }: ProseProps) {
  if (isPlain(text)) {
    return (
      <p id={id} className={className}>
        {text}
      </p>
    );
  }
  return (
    <div id={id} className={className}>
      <Suspense fallback={<p>{text}</p>}>
        <Markdown text={text} />
      </Suspense>
    </div>
  );
}
