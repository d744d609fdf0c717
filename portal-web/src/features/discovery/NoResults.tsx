import SearchOffIcon from '@mui/icons-material/SearchOff';
import Button from '@mui/material/Button';
import { t } from '@/shared/i18n/translate';
import { ButtonLink } from '@/shared/ui/ButtonLink';
import { EmptyState } from '@/shared/ui/EmptyState';
import { activeFilters, type DiscoverSearch } from './filters';

export interface NoResultsProps {
  search: DiscoverSearch;
  onChange: (search: DiscoverSearch) => void;
}

/** Says why nothing was found and how to go on. */
export function NoResults({ search, onChange }: NoResultsProps) {
  if (search.q === undefined && activeFilters(search).length === 0) {
    return (
      <EmptyState
        icon={SearchOffIcon}
        title={t('discovery.nothingYet')}
        text={t('discovery.nothingYetText')}
        action={
          <ButtonLink to="/create" variant="contained">
            {t('discovery.register')}
          </ButtonLink>
        }
      />
    );
  }
  const text =
    search.q === undefined
      ? t('discovery.noResultsFiltered')
      : t('discovery.noResultsFor', { query: search.q });
  return (
    <EmptyState
      icon={SearchOffIcon}
      title={t('discovery.noResults')}
      text={text}
      action={
        <Button variant="outlined" onClick={() => onChange({})}>
          {t('discovery.clearSearch')}
        </Button>
      }
    />
  );
}
