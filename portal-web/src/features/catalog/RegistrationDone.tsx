import DoneIcon from '@mui/icons-material/TaskAltOutlined';
import Button from '@mui/material/Button';
import { t } from '@/shared/i18n/translate';
import { ButtonLink } from '@/shared/ui/ButtonLink';
import { EmptyState } from '@/shared/ui/EmptyState';
import styles from './register.module.css';
import type { ProductKey } from './useProduct';

export interface RegistrationDoneProps {
  product: ProductKey;
  onAnother: () => void;
}

/** The product exists: where to find it, and the way to the next one. */
export function RegistrationDone({ product: { domain, name }, onAnother }: RegistrationDoneProps) {
  return (
    <EmptyState
      icon={DoneIcon}
      title={t('register.done')}
      text={`${domain}/${name}`}
      action={
        <div className={styles.actions}>
          <ButtonLink
            to="/products/$domain/$name/{-$tab}"
            params={{ domain, name }}
            variant="contained"
            onClick={onAnother}
          >
            {t('register.open')}
          </ButtonLink>
          <Button onClick={onAnother}>{t('register.another')}</Button>
        </div>
      }
    />
  );
}
