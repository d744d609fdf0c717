import BrokenIcon from '@mui/icons-material/ErrorOutlined';
import { useState } from 'react';
import { useMe } from '@/shared/api/me';
import type { TemplateSummaryView } from '@/shared/api/types';
import { useTemplate } from '@/shared/api/templates';
import { t, tn } from '@/shared/i18n/translate';
import { Badge } from '@/shared/ui/Badge';
import { ButtonLink } from '@/shared/ui/ButtonLink';
import card from '@/shared/ui/card.module.css';
import { QueryView } from '@/shared/ui/QueryView';
import { TemplateFindings } from '@/shared/ui/TemplateFindings';
import styles from './gallery.module.css';

function Faults({ name }: { name: string }) {
  return (
    <QueryView query={useTemplate(name)}>
      {({ findings }) => <TemplateFindings findings={findings} />}
    </QueryView>
  );
}

function Broken({ template: { name, title, errors, source } }: { template: TemplateSummaryView }) {
  const [open, setOpen] = useState(false);
  const isAdmin = useMe().data?.roles.includes('platform-admin') === true;
  return (
    <li className={`${card.card} ${styles.card}`}>
      <div className={card.head}>
        <h3>{title}</h3>
        <Badge icon={BrokenIcon} tone="error" text={tn('gallery.faults', errors)} />
      </div>
      <p className={styles.meta}>
        <code>{name}</code> <span>{source}</span>
      </p>
      <details className={styles.faults} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t('gallery.showFaults')}</summary>
        {open && <Faults name={name} />}
      </details>
      {isAdmin && (
        <div className={styles.above}>
          <ButtonLink
            to="/admin/templates/editor"
            search={{ template: name }}
            size="small"
            variant="outlined"
          >
            {t('gallery.edit')}
          </ButtonLink>
        </div>
      )}
    </li>
  );
}

/** Templates that cannot be run, with what is wrong with them. */
export function BrokenTemplates({ templates }: { templates: TemplateSummaryView[] }) {
  return (
    <section className={styles.broken} aria-labelledby="broken">
      <h2 id="broken">{t('gallery.broken')}</h2>
      <p className={styles.lead}>{t('gallery.brokenText')}</p>
      <ul className={styles.cards}>
        {templates.map((template) => (
          <Broken key={template.name} template={template} />
        ))}
      </ul>
    </section>
  );
}
