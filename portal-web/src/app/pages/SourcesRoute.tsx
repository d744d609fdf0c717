export { SourcesPage as SourcesRoute } from '@/features/studio/SourcesPage';
