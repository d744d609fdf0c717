/**
 * Takes the place of the Markdown renderer that the form library brings along (30 KB gzip with its parser of HTML): the
 * texts of templates are shown as they are written.
 */
export function Markdown({ children }: { children: string }) {
  return <>{children}</>;
}
