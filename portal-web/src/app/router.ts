import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { readDiscoverSearch } from '@/features/discovery/filters';
import { readGallerySearch } from '@/features/template/gallerySearch';
import { CrashPage } from './CrashPage';
import { NotFoundPage } from './NotFoundPage';
import { parseSearch, stringifySearch } from './searchParams';
import {
  readActionsSearch,
  readApprovalsSearch,
  readContractSearch,
  readDiffSearch,
  readEditSearch,
  readFilesSearch,
  readNotificationsSearch,
  readProductSearch,
  readStudioSearch,
  readWizardSearch,
  readWorkSearch,
} from './routeSearch';
import { Shell } from './Shell';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFoundPage });

const discover = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: readDiscoverSearch,
  component: lazyRouteComponent(() => import('./pages/DiscoverRoute'), 'DiscoverRoute'),
});

const product = createRoute({
  getParentRoute: () => root,
  path: '/products/$domain/$name/{-$tab}',
  validateSearch: readProductSearch,
  component: lazyRouteComponent(() => import('./pages/ProductRoute'), 'ProductRoute'),
});

const contract = createRoute({
  getParentRoute: () => root,
  path: '/products/$domain/$name/contract',
  validateSearch: readContractSearch,
  component: lazyRouteComponent(() => import('./pages/ContractRoute'), 'ContractRoute'),
});

const schema = createRoute({
  getParentRoute: () => root,
  path: '/products/$domain/$name/schema',
  validateSearch: readProductSearch,
  component: lazyRouteComponent(() => import('./pages/SchemaRoute'), 'SchemaRoute'),
});

const files = createRoute({
  getParentRoute: () => root,
  path: '/products/$domain/$name/files',
  validateSearch: readFilesSearch,
  component: lazyRouteComponent(() => import('./pages/FilesRoute'), 'FilesRoute'),
});

const contractDiff = createRoute({
  getParentRoute: () => root,
  path: '/products/$domain/$name/contract/diff',
  validateSearch: readDiffSearch,
  component: lazyRouteComponent(() => import('./pages/DiffRoute'), 'DiffRoute'),
});

const contractEditor = createRoute({
  getParentRoute: () => root,
  path: '/products/$domain/$name/contract/edit',
  validateSearch: readEditSearch,
  component: lazyRouteComponent(() => import('./pages/EditorRoute'), 'EditorRoute'),
});

const productUpgrade = createRoute({
  getParentRoute: () => root,
  path: '/products/$domain/$name/upgrade',
  component: lazyRouteComponent(() => import('./pages/UpgradeRoute'), 'UpgradeRoute'),
});

const gallery = createRoute({
  getParentRoute: () => root,
  path: '/create',
  validateSearch: readGallerySearch,
  component: lazyRouteComponent(() => import('./pages/GalleryRoute'), 'GalleryRoute'),
});

const blank = createRoute({
  getParentRoute: () => root,
  path: '/create/blank',
  component: lazyRouteComponent(() => import('./pages/BlankRoute'), 'BlankRoute'),
});

const actions = createRoute({
  getParentRoute: () => root,
  path: '/create/actions',
  validateSearch: readActionsSearch,
  component: lazyRouteComponent(() => import('./pages/ActionsRoute'), 'ActionsRoute'),
});

const wizard = createRoute({
  getParentRoute: () => root,
  path: '/create/$template',
  validateSearch: readWizardSearch,
  component: lazyRouteComponent(() => import('./pages/WizardRoute'), 'WizardRoute'),
});

const run = createRoute({
  getParentRoute: () => root,
  path: '/runs/$id',
  component: lazyRouteComponent(() => import('./pages/RunRoute'), 'RunRoute'),
});

const templateSources = createRoute({
  getParentRoute: () => root,
  path: '/admin/templates',
  component: lazyRouteComponent(() => import('./pages/SourcesRoute'), 'SourcesRoute'),
});

const templateEditor = createRoute({
  getParentRoute: () => root,
  path: '/admin/templates/editor',
  validateSearch: readStudioSearch,
  component: lazyRouteComponent(() => import('./pages/StudioRoute'), 'StudioRoute'),
});

const gitTokens = createRoute({
  getParentRoute: () => root,
  path: '/me/git-tokens',
  component: lazyRouteComponent(() => import('./pages/GitTokensRoute'), 'GitTokensRoute'),
});

const me = createRoute({
  getParentRoute: () => root,
  path: '/me',
  beforeLoad: () => {
    throw redirect({ to: '/me/$section', params: { section: 'requests' } });
  },
});

const work = createRoute({
  getParentRoute: () => root,
  path: '/me/$section',
  validateSearch: readWorkSearch,
  component: lazyRouteComponent(() => import('./pages/MyWorkRoute'), 'MyWorkRoute'),
});

const approvals = createRoute({
  getParentRoute: () => root,
  path: '/approvals',
  validateSearch: readApprovalsSearch,
  component: lazyRouteComponent(() => import('./pages/ApprovalsRoute'), 'ApprovalsRoute'),
});

/** Addresses as notifications give them. */
const approval = createRoute({
  getParentRoute: () => root,
  path: '/approvals/$id',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/approvals', search: { sel: params.id }, replace: true });
  },
});

const request = createRoute({
  getParentRoute: () => root,
  path: '/requests/$id',
  beforeLoad: ({ params }) => {
    throw redirect({
      to: '/me/$section',
      params: { section: 'requests' },
      search: { sel: params.id },
      replace: true,
    });
  },
});

const consent = createRoute({
  getParentRoute: () => root,
  path: '/consents/$id',
  beforeLoad: ({ params }) => {
    throw redirect({
      to: '/me/$section',
      params: { section: 'consents' },
      search: { sel: params.id },
      replace: true,
    });
  },
});

const notifications = createRoute({
  getParentRoute: () => root,
  path: '/notifications',
  validateSearch: readNotificationsSearch,
  component: lazyRouteComponent(() => import('./pages/NotificationsRoute'), 'NotificationsRoute'),
});

const routeTree = root.addChildren([
  discover,
  product,
  contract,
  schema,
  files,
  contractDiff,
  contractEditor,
  productUpgrade,
  gallery,
  blank,
  actions,
  wizard,
  run,
  templateSources,
  templateEditor,
  gitTokens,
  me,
  work,
  approvals,
  approval,
  request,
  consent,
  notifications,
]);

/** The addresses of the portal. */
export function createAppRouter() {
  return createRouter({
    routeTree,
    parseSearch,
    stringifySearch,
    defaultErrorComponent: CrashPage,
    defaultPreload: 'intent',
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
