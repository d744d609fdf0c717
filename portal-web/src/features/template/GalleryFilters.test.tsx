import { fireEvent, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { show } from '@tests/render';
import { GalleryFilters } from './GalleryFilters';
import type { GallerySearch } from './gallerySearch';

it('has written the address before a click elsewhere can lead away from the page', async () => {
  const changes: GallerySearch[] = [];
  await show(<GalleryFilters all={[]} search={{ tag: 'dbt' }} onChange={(search) => changes.push(search)} />);
  const box = screen.getByRole('searchbox', { name: 'Search templates' });
  vi.useFakeTimers();
  try {
    fireEvent.change(box, { target: { value: 'kafka' } });
    fireEvent.blur(box);
    expect(changes).toEqual([{ tag: 'dbt', q: 'kafka' }]);
    vi.runAllTimers();
    expect(changes).toHaveLength(1);
  } finally {
    vi.useRealTimers();
  }
});
