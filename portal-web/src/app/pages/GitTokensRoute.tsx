import '@/shared/i18n/scaffolder';
export { GitTokensPage as GitTokensRoute } from '@/features/git/GitTokensPage';
