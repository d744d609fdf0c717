import TemplatesIcon from '@mui/icons-material/DashboardCustomizeOutlined';
import Button from '@mui/material/Button';
import { useMe } from '@/shared/api/me';
import { useTemplates } from '@/shared/api/templates';
import type { TemplateSummaryView } from '@/shared/api/types';
import { t, tn } from '@/shared/i18n/translate';
import { ButtonLink } from '@/shared/ui/ButtonLink';
import { EmptyState } from '@/shared/ui/EmptyState';
import { PageTitle } from '@/shared/ui/PageTitle';
import { QueryView } from '@/shared/ui/QueryView';
import { Skeletons } from '@/shared/ui/Skeletons';
import { BrokenTemplates } from './BrokenTemplates';
import { GalleryFilters } from './GalleryFilters';
import { foundTemplates, isFiltered, type GallerySearch } from './gallerySearch';
import styles from './gallery.module.css';
import { TemplateCard } from './TemplateCard';

export interface GalleryPageProps {
  search: GallerySearch;
  onChange: (search: GallerySearch) => void;
}

function Head() {
  const { data: me } = useMe();
  return (
    <header className={styles.head}>
      <div>
        <PageTitle title={t('gallery.title')} />
        <p className={styles.lead}>{t('gallery.lead')}</p>
      </div>
      <div className={styles.links}>
        {me?.roles.includes('platform-admin') && (
          <ButtonLink to="/admin/templates" size="small">
            {t('gallery.manage')}
          </ButtonLink>
        )}
        <ButtonLink to="/create/actions" size="small">
          {t('gallery.actions')}
        </ButtonLink>
        <ButtonLink to="/create/blank" size="small" variant="outlined">
          {t('gallery.scratch')}
        </ButtonLink>
      </div>
    </header>
  );
}

function Nothing({ search, onChange }: GalleryPageProps) {
  const filtered = isFiltered(search);
  return (
    <EmptyState
      icon={TemplatesIcon}
      title={t(filtered ? 'gallery.none' : 'gallery.empty')}
      text={t(filtered ? 'gallery.noneText' : 'gallery.emptyText')}
      action={
        filtered ? (
          <Button variant="outlined" onClick={() => onChange({ sort: search.sort })}>
            {t('gallery.clear')}
          </Button>
        ) : (
          <ButtonLink to="/create/blank" variant="contained">
            {t('gallery.scratch')}
          </ButtonLink>
        )
      }
    />
  );
}

function Cards({ items }: { items: TemplateSummaryView[] }) {
  const broken = items.filter(({ usable }) => !usable);
  return (
    <>
      <ul className={styles.cards}>
        {items
          .filter(({ usable }) => usable)
          .map((template) => (
            <TemplateCard key={template.name} template={template} />
          ))}
      </ul>
      {broken.length > 0 && <BrokenTemplates templates={broken} />}
    </>
  );
}

/** Every way to begin a data product. */
export function GalleryPage({ search, onChange }: GalleryPageProps) {
  const query = useTemplates();
  const all = query.data ?? [];
  const found = foundTemplates(all, search);
  const usable = found.filter((one) => one.usable).length;
  return (
    <div className={styles.page}>
      <Head />
      <GalleryFilters all={all} search={search} onChange={onChange} />
      <p className={styles.total} aria-live="polite">
        {query.data ? tn('gallery.found', usable) : ''}
      </p>
      <QueryView query={query} skeleton={<Skeletons count={4} height={112} />}>
        {() =>
          found.length === 0 ? <Nothing search={search} onChange={onChange} /> : <Cards items={found} />
        }
      </QueryView>
    </div>
  );
}
