import { lazy, Suspense } from 'react';
import { t } from '@/shared/i18n/translate';
import { Skeletons } from '@/shared/ui/Skeletons';
import { Snippet } from '@/shared/ui/Snippet';

const Markdown = lazy(() => import('@/shared/ui/Markdown').then((module) => ({ default: module.Markdown })));

/** How to connect to a port: a text with blocks of code, or a single piece of code. */
export function ConnectText({ guide }: { guide: string }) {
  if (!guide.includes('```')) {
    return <Snippet text={guide} label={t('access.connect')} />;
  }
  return (
    <Suspense fallback={<Skeletons count={1} height={120} />}>
      <Markdown text={guide} />
    </Suspense>
  );
}
