import { readdirSync } from 'node:fs';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const sourceFiles = 'src/**/*.{ts,tsx}';

/** Files that must not import what matches the patterns. */
function zone(files, patterns) {
  return {
    files: [files],
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  };
}

const features = readdirSync(new URL('./src/features', import.meta.url));

const featureZones = features.map((feature) =>
  zone(`src/features/${feature}/**`, [
    {
      group: ['@/features/*', '@/features/**', '../*'],
      message: 'A feature uses its own files (./) and @/shared only; the app composes features.',
    },
    { group: ['@/app/*'], message: 'Imports point one way: app -> features -> shared.' },
  ]),
);

export default tseslint.config(
  { ignores: ['dist', 'target', 'node_modules', 'src/shared/api/schema.gen.ts', 'test-results'] },
  ...tseslint.configs.strict,
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      '@typescript-eslint/consistent-type-imports': 'error',
      'max-lines': ['error', 250],
    },
  },
  {
    files: [sourceFiles],
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
        { selector: 'ExportAllDeclaration', message: 'No barrel files: import from the file itself.' },
      ],
    },
  },
  { files: ['src/**/*.tsx'], ignores: ['**/*.test.tsx'], rules: { 'max-lines': ['error', 150] } },
  ...featureZones,
  zone('src/shared/**', [
    {
      group: ['@/features/*', '@/features/**', '@/app/*'],
      message: 'Shared code knows neither features nor app.',
    },
  ]),
);
