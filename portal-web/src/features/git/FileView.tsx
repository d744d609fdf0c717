import BinaryIcon from '@mui/icons-material/VisibilityOffOutlined';
import { t } from '@/shared/i18n/translate';
import { CodeLines } from '@/shared/ui/CodeLines';
import { EmptyState } from '@/shared/ui/EmptyState';
import { QueryView } from '@/shared/ui/QueryView';
import { Skeletons } from '@/shared/ui/Skeletons';
import ui from '@/shared/ui/ui.module.css';
import { useFile, type BranchOf } from './useRepository';

/** What stands in a file, or why it is not shown. */
export function FileView({ at, path }: { at: BranchOf; path: string }) {
  return (
    <QueryView query={useFile(at, path)} skeleton={<Skeletons count={1} height={240} />}>
      {(file) => {
        if ('reason' in file) {
          return (
            <EmptyState
              icon={BinaryIcon}
              title={t('repository.notShown')}
              text={t('repository.notShownText', { reason: file.reason })}
            />
          );
        }
        return file.text === '' ? (
          <p className={ui.meta}>{t('repository.emptyFile')}</p>
        ) : (
          <CodeLines text={file.text} label={t('files.text', { path })} />
        );
      }}
    </QueryView>
  );
}
