import TechnologyIcon from '@mui/icons-material/MemoryOutlined';
import { Link } from '@tanstack/react-router';
import type { TemplateSummaryView } from '@/shared/api/types';
import { t, tn } from '@/shared/i18n/translate';
import { Badge } from '@/shared/ui/Badge';
import card from '@/shared/ui/card.module.css';
import { withoutMarks } from '@/shared/ui/markdownText';
import { ownerName, technologyName } from './GalleryFilters';
import styles from './gallery.module.css';

/** A template to choose: what it makes, with which technology, and how many have used it. */
export function TemplateCard({ template }: { template: TemplateSummaryView }) {
  const { name, title, description, technology, owner, revision, runs, tags } = template;
  return (
    <li className={`${card.card} ${styles.card}`}>
      <div className={card.head}>
        <h2>
          <Link to="/create/$template" params={{ template: name }}>
            {title}
          </Link>
        </h2>
        {technology && <Badge icon={TechnologyIcon} tone="teal" text={technologyName(technology)} />}
      </div>
      <p className={`${card.description} ${styles.description}`}>{withoutMarks(description ?? '')}</p>
      {tags.length > 0 && <p className={styles.tags}>{tags.map((tag) => `#${tag}`).join('  ')}</p>}
      <p className={styles.meta}>
        <span>{owner ? t('gallery.ownedBy', { owner: ownerName(owner) }) : t('gallery.noOwner')}</span>
        <span title={revision}>{t('gallery.revision', { revision: revision.slice(0, 7) })}</span>
        <span>{tn('gallery.runs', runs)}</span>
      </p>
    </li>
  );
}
