export { GitTokensPage as GitTokensRoute } from '@/features/git/GitTokensPage';
