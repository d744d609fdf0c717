import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { readDiscoverSearch } from '@/features/discovery/filters';
import { CrashPage } from './CrashPage';
import { NotFoundPage } from './NotFoundPage';
import { parseSearch, stringifySearch } from './searchParams';
import {
  readApprovalsSearch,
  readContractSearch,
  readDiffSearch,
  readEditSearch,
  readNotificationsSearch,
  readProductSearch,
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

const create = createRoute({
  getParentRoute: () => root,
  path: '/create',
  component: lazyRouteComponent(() => import('./pages/CreateRoute'), 'CreateRoute'),
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
  contractDiff,
  contractEditor,
  create,
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
