import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { callJson } from '@/shared/api/calls';
import type { TemplateSummaryView } from '@/shared/api/types';
import type { GallerySearch } from './gallerySearch';

interface TemplateList {
  items: TemplateSummaryView[];
  total: number;
}

/** The templates that fit a search; what the person may not see does not come. */
export function useTemplates({ q, technology, tag, owner, sort = undefined }: GallerySearch) {
  const query = { q, technology, tag, owner, sort: sort ?? 'popularity' };
  return useQuery({
    queryKey: ['templates', query],
    queryFn: ({ signal }) => callJson<TemplateList>('/templates', { signal, query }),
    placeholderData: keepPreviousData,
  });
}
