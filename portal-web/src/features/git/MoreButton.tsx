import Button from '@mui/material/Button';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { t } from '@/shared/i18n/translate';

/** Gets the next piece of a list; nothing where there is none. */
export function MoreButton({ list }: { list: UseInfiniteQueryResult }) {
  return (
    list.hasNextPage && (
      <div>
        <Button
          size="small"
          variant="outlined"
          disabled={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {t('repository.more')}
        </Button>
      </div>
    )
  );
}
