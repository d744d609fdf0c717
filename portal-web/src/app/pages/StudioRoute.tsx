import '@/shared/i18n/scaffolder';
import { getRouteApi } from '@tanstack/react-router';
import { TemplateEditorPage } from '@/features/studio/TemplateEditorPage';

const route = getRouteApi('/admin/templates/editor');

export function StudioRoute() {
  const { template } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <TemplateEditorPage
      template={template}
      onTemplate={(name) => void navigate({ search: { template: name }, resetScroll: false })}
    />
  );
}
