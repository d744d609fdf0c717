import AskIcon from '@mui/icons-material/LockResetOutlined';
import KeptIcon from '@mui/icons-material/CheckCircleOutlined';
import { t } from '@/shared/i18n/translate';
import { Badge } from '@/shared/ui/Badge';

/** Whether a consumer keeps the access without asking again. */
export function CarriesOver({ carriesOver }: { carriesOver: boolean }) {
  return carriesOver ? (
    <Badge icon={KeptIcon} tone="success" text={t('impact.carriesOver')} />
  ) : (
    <Badge icon={AskIcon} tone="warning" text={t('impact.asksAgain')} />
  );
}
