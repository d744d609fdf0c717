import LockIcon from '@mui/icons-material/LockOutlined';
import { Link } from '@tanstack/react-router';
import { useMe } from '@/shared/api/me';
import { useTemplates } from '@/shared/api/templates';
import type { MeView } from '@/shared/api/types';
import { t } from '@/shared/i18n/translate';
import { ButtonLink } from '@/shared/ui/ButtonLink';
import { EmptyState } from '@/shared/ui/EmptyState';
import { PageTitle } from '@/shared/ui/PageTitle';
import { QueryView } from '@/shared/ui/QueryView';
import { Skeletons } from '@/shared/ui/Skeletons';
import { BLANK_TEMPLATE } from './blankTemplate';
import { Studio } from './Studio';
import styles from './studio.module.css';
import { useDefinition } from './useStudio';

export interface TemplateEditorPageProps {
  /** The template that the writing begins with; none begins with an empty one. */
  template: string | undefined;
  onTemplate: (name: string | undefined) => void;
}

function Loader({ template, onTemplate }: TemplateEditorPageProps) {
  const { data: templates = [] } = useTemplates();
  const byTitle = templates.toSorted((a, b) => a.title.localeCompare(b.title));
  return (
    <label className={styles.select}>
      {t('studio.load')}
      <select value={template ?? ''} onChange={({ target }) => onTemplate(target.value || undefined)}>
        <option value="">{t('studio.blank')}</option>
        {byTitle.map(({ name, title }) => (
          <option key={name} value={name}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}

function Loaded({ template }: { template: string }) {
  return (
    <QueryView query={useDefinition(template)} skeleton={<Skeletons count={1} height={480} />}>
      {(definition) => <Studio key={template} start={definition} />}
    </QueryView>
  );
}

function mayWrite({ roles }: MeView): boolean {
  return roles.includes('platform-admin');
}

/** Where platform teams write templates. */
export function TemplateEditorPage({ template, onTemplate }: TemplateEditorPageProps) {
  const me = useMe();
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div>
          <p className={styles.crumbs}>
            <Link to="/admin/templates">{t('studio.crumb')}</Link>
          </p>
          <PageTitle title={t('studio.title')} />
          <p className={styles.lead}>{t('studio.lead')}</p>
        </div>
        {me.data && mayWrite(me.data) && <Loader template={template} onTemplate={onTemplate} />}
      </header>
      <QueryView query={me}>
        {(person) => {
          if (!mayWrite(person)) {
            return (
              <EmptyState
                icon={LockIcon}
                title={t('studio.noPermission')}
                text={t('studio.noPermissionText')}
                action={
                  <ButtonLink to="/create" variant="contained">
                    {t('studio.toGallery')}
                  </ButtonLink>
                }
              />
            );
          }
          return template === undefined ? <Studio start={BLANK_TEMPLATE} /> : <Loaded template={template} />;
        }}
      </QueryView>
    </div>
  );
}
