import TechnologyIcon from '@mui/icons-material/MemoryOutlined';
import { Link } from '@tanstack/react-router';
import type { TemplateSummaryView } from '@/shared/api/types';
import { t, tn } from '@/shared/i18n/translate';
import { Badge } from '@/shared/ui/Badge';
import { ownerName, technologyName } from './GalleryFilters';
import styles from './gallery.module.css';

/** A template to choose: what it makes, with which technology, and how many have used it. */
export function TemplateCard({ template }: { template: TemplateSummaryView }) {
  const { name, title, description, technology, owner, revision, runs, tags } = template;
  return (
    <li className={styles.card}>
      <div className={styles.cardHead}>
        <h2>
          <Link to="/create/$template" params={{ template: name }}>
            {title}
          </Link>
        </h2>
        {technology && <Badge icon={TechnologyIcon} tone="teal" text={technologyName(technology)} />}
      </div>
      <p className={styles.description}>{description}</p>
      {tags.length > 0 && <p className={styles.tags}>{tags.map((tag) => `#${tag}`).join('  ')}</p>}
      <p className={styles.meta}>
        <span>{owner ? t('gallery.ownedBy', { owner: ownerName(owner) }) : t('gallery.noOwner')}</span>
        <span title={revision}>{t('gallery.revision', { revision: revision.slice(0, 7) })}</span>
        <span>{tn('gallery.runs', runs)}</span>
      </p>
    </li>
  );
}
