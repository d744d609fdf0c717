// Fails when a first visit costs more than its budget, or when a code-generating validator ships.
import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const DIST = new URL('../dist/', import.meta.url);
const ENTRY = 'index.html';
const KB = 1024;
const DISCOVER_BUDGET = 230 * KB;
const ROUTE_BUDGET = 300 * KB;

/** Routes that carry more than forms: the contract editor a YAML parser, templates the form library. */
const ROUTE_BUDGETS = {
  'src/app/pages/EditorRoute.tsx': 320 * KB,
  'src/app/pages/WizardRoute.tsx': 370 * KB,
  'src/app/pages/StudioRoute.tsx': 370 * KB,
  'src/app/pages/UpgradeRoute.tsx': 370 * KB,
};

/**
 * Parts that a page is drawn without, with the page they come on top of and budgets of their own: they come by a click,
 * with a template that asks for more than most, or, as the pickers, once the form is there.
 */
const LATER = {
  'src/app/UserMenuList.tsx': { page: ENTRY, budget: 25 * KB },
  'src/features/notification/LatestNotifications.tsx': { page: ENTRY, budget: 20 * KB },
  'src/features/discovery/FilterDrawer.tsx': { page: 'src/app/pages/DiscoverRoute.tsx', budget: 20 * KB },
  'src/features/editor/CodeEditor.tsx': { page: 'src/app/pages/EditorRoute.tsx', budget: 140 * KB },
  'src/features/editor/ImportDialog.tsx': { page: 'src/app/pages/EditorRoute.tsx', budget: 15 * KB },
  'src/features/git/TokenDialog.tsx': { page: 'src/app/pages/RunRoute.tsx', budget: 40 * KB },
  'src/features/run/DecideDialog.tsx': { page: 'src/app/pages/RunRoute.tsx', budget: 40 * KB },
  'src/features/run/RetryDialog.tsx': { page: 'src/app/pages/RunRoute.tsx', budget: 40 * KB },
  'src/features/studio/DryRunPanel.tsx': { page: 'src/app/pages/StudioRoute.tsx', budget: 15 * KB },
  'src/shared/columns/PasteDialog.tsx': { page: 'src/app/pages/WizardRoute.tsx', budget: 20 * KB },
  'src/shared/form/fields/ColumnImport.tsx': { page: 'src/app/pages/WizardRoute.tsx', budget: 20 * KB },
  'src/shared/form/fields/LongColumnRows.tsx': { page: 'src/app/pages/WizardRoute.tsx', budget: 15 * KB },
  'src/shared/form/fields/MultiPicker.tsx': { page: 'src/app/pages/WizardRoute.tsx', budget: 25 * KB },
  'src/shared/form/fields/Picker.tsx': { page: 'src/app/pages/WizardRoute.tsx', budget: 25 * KB },
  'src/shared/ui/ConfirmDialog.tsx': { page: 'src/app/pages/RunRoute.tsx', budget: 40 * KB },
  'src/shared/ui/Markdown.tsx': { page: 'src/app/pages/WizardRoute.tsx', budget: 45 * KB },
  'src/shared/yaml/YamlEditor.tsx': { page: 'src/app/pages/StudioRoute.tsx', budget: 140 * KB },
  'node_modules/@rjsf/mui/lib/CheckboxesWidget/index.js': {
    page: 'src/app/pages/WizardRoute.tsx',
    budget: 10 * KB,
  },
  'node_modules/@rjsf/mui/lib/RadioWidget/index.js': {
    page: 'src/app/pages/WizardRoute.tsx',
    budget: 10 * KB,
  },
  'node_modules/@rjsf/mui/lib/RangeWidget/index.js': {
    page: 'src/app/pages/WizardRoute.tsx',
    budget: 10 * KB,
  },
};

/** Text of Ajv, which compiles schemas with Function and cannot run under our policy. */
const FORBIDDEN = ['Error compiling schema'];

const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', DIST), 'utf8'));
const routes = manifest[ENTRY].dynamicImports.filter((key) => key.includes('/pages/'));

/** All chunks that come with a chunk; those loaded later within the page count as well. */
function chunksOf(key, follow, found = new Set()) {
  if (!found.has(key)) {
    found.add(key);
    follow(manifest[key]).forEach((next) => chunksOf(next, follow, found));
  }
  return found;
}

const staticOnly = ({ imports = [] }) => imports;
const withLazyParts = ({ imports = [], dynamicImports = [] }) => [
  ...imports,
  ...dynamicImports.filter((key) => !routes.includes(key) && !(key in LATER)),
];

function weight(keys) {
  return [...keys]
    .map((key) => manifest[key].file)
    .filter((file) => file.endsWith('.js'))
    .reduce((sum, file) => sum + gzipSync(readFileSync(new URL(file, DIST))).length, 0);
}

const failures = [];

function hold(name, bytes, budget) {
  const line = `${name}: ${(bytes / KB).toFixed(1)} KB of ${budget / KB} KB gzip`;
  process.stdout.write(`${line}\n`);
  if (bytes > budget) {
    failures.push(`${line}: over budget`);
  }
}

for (const route of routes) {
  const isDiscover = route.endsWith('DiscoverRoute.tsx');
  const chunks = chunksOf(route, isDiscover ? staticOnly : withLazyParts, chunksOf(ENTRY, staticOnly));
  const budget = ROUTE_BUDGETS[route] ?? ROUTE_BUDGET;
  hold(route, weight(chunks), isDiscover ? DISCOVER_BUDGET : budget);
}
for (const [part, { page, budget }] of Object.entries(LATER)) {
  if (!(part in manifest)) {
    failures.push(`${part} is no part of its own: the check no longer knows the build`);
    continue;
  }
  const there = chunksOf(page, page === ENTRY ? staticOnly : withLazyParts, chunksOf(ENTRY, staticOnly));
  hold(part, weight([...chunksOf(part, staticOnly)].filter((key) => !there.has(key))), budget);
}
if (!routes.some((route) => route.endsWith('DiscoverRoute.tsx'))) {
  failures.push('No route was measured: the check no longer knows the build');
}

for (const file of readdirSync(new URL('assets/', DIST)).filter((name) => name.endsWith('.js'))) {
  const text = readFileSync(new URL(`assets/${file}`, DIST), 'utf8');
  FORBIDDEN.filter((marker) => text.includes(marker)).forEach((marker) =>
    failures.push(`${file} contains "${marker}"`),
  );
}

if (failures.length > 0) {
  process.stderr.write(`${failures.join('\n')}\n`);
  process.exit(1);
}
