import '@/shared/i18n/contracts';
import '@/shared/i18n/scaffolder';
import { getRouteApi, Link } from '@tanstack/react-router';
import { MyGrants } from '@/features/access/MyGrants';
import { MyRequests } from '@/features/access/MyRequests';
import { MyProducts } from '@/features/catalog/MyProducts';
import { ConsentTasks } from '@/features/evolution/ConsentTasks';
import { MyRuns } from '@/features/run/MyRuns';
import { MyDrafts } from '@/features/wizard/MyDrafts';
import { label, t } from '@/shared/i18n/translate';
import { PageTitle } from '@/shared/ui/PageTitle';
import { TabBar } from '@/shared/ui/TabBar';
import ui from '@/shared/ui/ui.module.css';
import { NotFoundPage } from '../NotFoundPage';
import styles from '../shell.module.css';

const route = getRouteApi('/me/$section');
const SECTIONS = ['requests', 'grants', 'consents', 'products', 'drafts', 'runs'];

interface SectionProps {
  section: string;
  selected: string | undefined;
  status: string | undefined;
  onStatus: (status: string | undefined) => void;
}

function Section({ section, selected, status, onStatus }: SectionProps) {
  switch (section) {
    case 'requests':
      return <MyRequests selected={selected} />;
    case 'grants':
      return <MyGrants />;
    case 'consents':
      return <ConsentTasks selected={selected} />;
    case 'drafts':
      return <MyDrafts />;
    case 'runs':
      return <MyRuns status={status} onStatus={onStatus} />;
    default:
      return <MyProducts />;
  }
}

/** What concerns me: what I asked for, what I may use, what I offer. */
export function MyWorkRoute() {
  const { section } = route.useParams();
  const { sel, status } = route.useSearch();
  const navigate = route.useNavigate();
  if (!SECTIONS.includes(section)) {
    return <NotFoundPage />;
  }
  return (
    <div className={styles.work}>
      <PageTitle title={t('work.title')} />
      <TabBar label={t('work.tabs')} selected={section}>
        {SECTIONS.map((one) => (
          <Link
            key={one}
            to="/me/$section"
            params={{ section: one }}
            className={ui.tab}
            activeOptions={{ includeSearch: false }}
          >
            {label('workTab', one)}
          </Link>
        ))}
      </TabBar>
      <Section
        section={section}
        selected={sel}
        status={status}
        onStatus={(one) => void navigate({ search: { status: one }, replace: true })}
      />
    </div>
  );
}
