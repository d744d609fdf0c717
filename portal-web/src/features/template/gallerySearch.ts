import type { TemplateSummaryView } from '@/shared/api/types';

export const GALLERY_FILTERS = ['technology', 'tag', 'owner'] as const;
export type GalleryFilter = (typeof GALLERY_FILTERS)[number];

/** What the address of the gallery says: all of its state. */
export type GallerySearch = { q?: string; sort?: 'name' } & { [F in GalleryFilter]?: string };

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Reads an address, leaving out what is not known. */
export function readGallerySearch(raw: Record<string, unknown>): GallerySearch {
  return {
    q: text(raw.q),
    technology: text(raw.technology),
    tag: text(raw.tag),
    owner: text(raw.owner),
    sort: raw.sort === 'name' ? 'name' : undefined,
  };
}

export function isFiltered({ q, technology, tag, owner }: GallerySearch): boolean {
  return [q, technology, tag, owner].some((one) => one !== undefined);
}

function hasWords({ name, title, description = '', tags }: TemplateSummaryView, q: string): boolean {
  const all = `${name} ${title} ${description} ${tags.join(' ')}`.toLowerCase();
  return q
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}

/** The templates that fit, in the wanted order; by use they come as they are. */
export function foundTemplates(all: TemplateSummaryView[], search: GallerySearch): TemplateSummaryView[] {
  const found = all.filter(
    (template) =>
      hasWords(template, search.q ?? '') &&
      GALLERY_FILTERS.every((filter) => {
        const wanted = search[filter];
        return wanted === undefined || valuesOf(template, filter).includes(wanted);
      }),
  );
  return search.sort === 'name' ? found.sort((a, b) => a.title.localeCompare(b.title)) : found;
}

function valuesOf(template: TemplateSummaryView, filter: GalleryFilter): string[] {
  const value = filter === 'tag' ? template.tags : template[filter];
  return [value ?? []].flat();
}

/** What can be chosen in a filter: every value there is, and the chosen one even when it is not. */
export function filterValues(
  all: TemplateSummaryView[],
  filter: GalleryFilter,
  chosen: string | undefined,
): string[] {
  const values = new Set(all.flatMap((template) => valuesOf(template, filter)));
  if (chosen !== undefined) {
    values.add(chosen);
  }
  return [...values].sort((a, b) => a.localeCompare(b));
}
