import type { VersionKey } from '@/shared/api/contracts';
import { tn } from '@/shared/i18n/translate';
import { Notice } from '@/shared/ui/Notice';
import ui from '@/shared/ui/ui.module.css';
import { useExportNotes, type ExportChoice } from './useExports';

export interface ExportNotesProps {
  version: VersionKey;
  choice: ExportChoice;
}

/** What is lost in a format; nothing while nothing is known to be lost. */
export function ExportNotes({ version, choice }: ExportNotesProps) {
  const notes = useExportNotes(version, choice).data?.items ?? [];
  return notes.length === 0 ? null : (
    <Notice tone="warning" title={tn('contract.exportNotes', notes.length)}>
      <ul className={ui.noticeList}>
        {notes.map(({ pointer, message }) => (
          <li key={`${pointer} ${message}`}>
            <span>{message}</span>
            <code className={ui.meta}>{pointer}</code>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
