import BrokenIcon from '@mui/icons-material/ReportProblemOutlined';
import GoneIcon from '@mui/icons-material/DeleteSweepOutlined';
import { Link } from '@tanstack/react-router';
import type { Json } from '@/shared/api/json';
import type { TaskView, TemplateView } from '@/shared/api/types';
import { asProblem } from '@/shared/api/problem';
import { secretKeysOfPages, useTemplate } from '@/shared/api/templates';
import { FormBoundary } from '@/shared/form/FormBoundary';
import { t } from '@/shared/i18n/translate';
import { ButtonLink } from '@/shared/ui/ButtonLink';
import { EmptyState } from '@/shared/ui/EmptyState';
import { Notice } from '@/shared/ui/Notice';
import { PageTitle } from '@/shared/ui/PageTitle';
import { Prose } from '@/shared/ui/Prose';
import { withoutMarks } from '@/shared/ui/markdownText';
import { QueryView } from '@/shared/ui/QueryView';
import { Skeletons } from '@/shared/ui/Skeletons';
import { TemplateFindings } from '@/shared/ui/TemplateFindings';
import { readFormData } from './pages';
import { useDraft } from './useDrafts';
import { Wizard } from './Wizard';
import styles from './wizard.module.css';

export interface WizardPageProps {
  template: string;
  /** The step shown, from 1. */
  step: number;
  draft: string | undefined;
  /** Values that came with the address, as JSON. */
  formData: string | undefined;
  onStep: (step: number) => void;
  onDraft: (id: string) => void;
  onCreated: (task: TaskView) => void;
}

interface LoadedProps extends WizardPageProps {
  found: TemplateView;
}

function startOf({ found, formData }: LoadedProps): { values: Json; ignored: boolean } {
  if (formData === undefined) {
    return { values: {}, ignored: false };
  }
  const values = readFormData(formData, found, secretKeysOfPages(found.pages));
  return { values: values ?? {}, ignored: values === undefined };
}

function Gone({ template }: { template: string }) {
  return (
    <EmptyState
      icon={GoneIcon}
      title={t('wizard.draftGone')}
      text={t('wizard.draftGoneText')}
      action={
        <ButtonLink to="/create/$template" params={{ template }} search={{}} variant="contained">
          {t('wizard.startAnew')}
        </ButtonLink>
      }
    />
  );
}

function Broken({ found }: { found: TemplateView }) {
  return (
    <>
      <EmptyState icon={BrokenIcon} title={t('wizard.broken')} text={withoutMarks(found.description ?? '')} />
      <TemplateFindings findings={found.findings} />
    </>
  );
}

/** The form once template and draft are there; a draft that this very form makes later changes nothing. */
function Ready(props: LoadedProps) {
  const { values, ignored } = startOf(props);
  return (
    <>
      {ignored && (
        <Notice tone="warning" title={t('wizard.linkIgnored')}>
          <p>{t('wizard.linkIgnoredText')}</p>
        </Notice>
      )}
      <FormBoundary of={props.found.name}>
        <Wizard {...props} template={props.found} start={values} loaded={undefined} />
      </FormBoundary>
    </>
  );
}

function WithDraft({ id, ...props }: LoadedProps & { id: string }) {
  const query = useDraft(id);
  if (query.error && asProblem(query.error).status === 404) {
    return <Gone template={props.found.name} />;
  }
  return (
    <QueryView query={query} skeleton={<Skeletons count={4} height={56} />}>
      {(loaded) => (
        <FormBoundary of={id}>
          <Wizard {...props} template={props.found} start={{}} loaded={loaded} />
        </FormBoundary>
      )}
    </QueryView>
  );
}

/** A template being filled in. */
export function WizardPage(props: WizardPageProps & { resumed: string | undefined }) {
  const query = useTemplate(props.template);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <p className={styles.crumbs}>
          <Link to="/create">{t('wizard.crumb')}</Link>
          <span aria-hidden>/</span>
          <code>{props.template}</code>
        </p>
        <PageTitle title={query.data?.title ?? props.template} />
        {query.data?.description && <Prose className={styles.lead} text={query.data.description} />}
      </header>
      <QueryView query={query} skeleton={<Skeletons count={4} height={56} />}>
        {(found) => {
          if (!found.usable) {
            return <Broken found={found} />;
          }
          return props.resumed === undefined ? (
            <Ready {...props} found={found} />
          ) : (
            <WithDraft {...props} id={props.resumed} found={found} />
          );
        }}
      </QueryView>
    </div>
  );
}
