import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  resolve: {
    alias: {
      'markdown-to-jsx/react': fileURLToPath(
        new URL('./src/shared/form/look/plainText.tsx', import.meta.url),
      ),
      'fast-uri': fileURLToPath(new URL('./src/shared/form/look/uris.ts', import.meta.url)),
      '@tests': fileURLToPath(new URL('./tests', import.meta.url)),
      '@': fileURLToPath(new URL('./src', import.meta.url)),
    },
  },
  build: {
    target: 'es2022',
    manifest: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // Small parts that nearly every page has: one chunk instead of ten.
        codeSplitting: {
          groups: [
            {
              name: 'parts',
              test: /src\/shared\/ui\/(CopyButton|Snippet|Notice|ProblemNotice|QueryView|Skeletons|EmptyState|PageTitle)\.tsx$/,
            },
          ],
        },
      },
    },
  },
  server: {
    proxy: { '/api': process.env.MESHPORT_URL ?? 'http://localhost:9080' },
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['./tests/setup.ts'],
    css: false,
    testTimeout: 60_000,
  },
});
