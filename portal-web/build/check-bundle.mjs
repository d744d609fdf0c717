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

/** Comes only when the YAML is opened: has a budget of its own on top of that of its page. */
const CODE_EDITORS = {
  'src/features/editor/CodeEditor.tsx': 'src/app/pages/EditorRoute.tsx',
  'src/shared/yaml/YamlEditor.tsx': 'src/app/pages/StudioRoute.tsx',
};
const CODE_EDITOR_BUDGET = 140 * KB;

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
  ...dynamicImports.filter((key) => !routes.includes(key) && !(key in CODE_EDITORS)),
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
for (const [editor, route] of Object.entries(CODE_EDITORS)) {
  const page = chunksOf(route, withLazyParts, chunksOf(ENTRY, staticOnly));
  const opened = [...chunksOf(editor, staticOnly)].filter((key) => !page.has(key));
  hold(editor, weight(opened), CODE_EDITOR_BUDGET);
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
