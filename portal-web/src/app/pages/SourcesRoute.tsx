import '@/shared/i18n/scaffolder';
export { SourcesPage as SourcesRoute } from '@/features/studio/SourcesPage';
