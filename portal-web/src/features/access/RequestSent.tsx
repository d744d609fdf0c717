import CheckIcon from '@mui/icons-material/TaskAltOutlined';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import type { AccessRequestView } from '@/shared/api/types';
import { t } from '@/shared/i18n/translate';
import { ButtonLink } from '@/shared/ui/ButtonLink';
import { EmptyState } from '@/shared/ui/EmptyState';

/** The request is on its way: who decides, and where to follow it. */
export function RequestSent({ request, onClose }: { request: AccessRequestView; onClose: () => void }) {
  const names = request.approvers.map((approver) => approver.name).join(', ');
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={onClose} aria-label={t('access.sent')}>
      <DialogContent>
        <EmptyState
          icon={CheckIcon}
          title={t('access.sent')}
          text={names === '' ? t('access.sentText') : t('access.decidedBy', { names })}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('common.close')}</Button>
        <ButtonLink
          autoFocus
          to="/me/$section"
          params={{ section: 'requests' }}
          search={{ sel: request.id }}
          variant="contained"
        >
          {t('access.follow')}
        </ButtonLink>
      </DialogActions>
    </Dialog>
  );
}
