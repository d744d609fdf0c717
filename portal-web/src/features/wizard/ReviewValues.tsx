import EditIcon from '@mui/icons-material/EditOutlined';
import Button from '@mui/material/Button';
import type { Json } from '@/shared/api/json';
import { t } from '@/shared/i18n/translate';
import ui from '@/shared/ui/ui.module.css';
import type { WizardPage } from './pages';
import { reviewLines, type ReviewLine } from './reviewLines';
import styles from './wizard.module.css';

export interface ReviewValuesProps {
  page: WizardPage;
  values: Json;
  onEdit: () => void;
}

function Line({ line: { title, text, details } }: { line: ReviewLine }) {
  return (
    <>
      <dt>{title}</dt>
      <dd>
        {text}
        {details.length > 0 && (
          <details>
            <summary>{t('common.more')}</summary>
            <ul className={styles.details}>
              {details.map((one, index) => (
                <li key={index}>{one}</li>
              ))}
            </ul>
          </details>
        )}
      </dd>
    </>
  );
}

/** What was entered on a page, and the way back to it. */
export function ReviewValues({ page, values, onEdit }: ReviewValuesProps) {
  const lines = reviewLines(page, values);
  return (
    <section className={styles.section}>
      <div className={styles.sectionHead}>
        <h3>{page.title}</h3>
        <Button
          size="small"
          startIcon={<EditIcon />}
          aria-label={t('wizard.editStep', { title: page.title })}
          onClick={onEdit}
        >
          {t('wizard.edit')}
        </Button>
      </div>
      {lines.length === 0 ? (
        <p className={ui.meta}>{t('wizard.nothing')}</p>
      ) : (
        <dl className={ui.facts}>
          {lines.map((line) => (
            <Line key={line.name} line={line} />
          ))}
        </dl>
      )}
    </section>
  );
}
