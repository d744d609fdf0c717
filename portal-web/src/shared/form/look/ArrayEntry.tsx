import CopyIcon from '@mui/icons-material/ContentCopy';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import DownIcon from '@mui/icons-material/ArrowDownward';
import UpIcon from '@mui/icons-material/ArrowUpward';
import IconButton from '@mui/material/IconButton';
import type { ArrayFieldItemTemplateProps } from '@rjsf/utils';
import type { ReactNode } from 'react';
import { t } from '@/shared/i18n/translate';
import styles from './form.module.css';

interface ActProps {
  name: string;
  disabled: boolean;
  onAct: () => void;
  children: ReactNode;
}

function Act({ name, disabled, onAct, children }: ActProps) {
  return (
    <IconButton size="small" aria-label={name} disabled={disabled} onClick={onAct}>
      {children}
    </IconButton>
  );
}

/** One entry of a list with what can be done to it. */
export function ArrayEntry({ children, buttonsProps: act, index, hasToolbar }: ArrayFieldItemTemplateProps) {
  const number = index + 1;
  const locked = act.disabled === true || act.readonly === true;
  return (
    <li className={styles.entry}>
      {children}
      {hasToolbar && (
        <span className={styles.acts}>
          {(act.hasMoveUp || act.hasMoveDown) && (
            <>
              <Act
                name={t('form.up', { number })}
                disabled={locked || !act.hasMoveUp}
                onAct={() => act.onMoveUpItem()}
              >
                <UpIcon fontSize="small" />
              </Act>
              <Act
                name={t('form.down', { number })}
                disabled={locked || !act.hasMoveDown}
                onAct={() => act.onMoveDownItem()}
              >
                <DownIcon fontSize="small" />
              </Act>
            </>
          )}
          {act.hasCopy && (
            <Act name={t('form.copyEntry', { number })} disabled={locked} onAct={() => act.onCopyItem()}>
              <CopyIcon fontSize="small" />
            </Act>
          )}
          {act.hasRemove && (
            <Act name={t('form.remove', { number })} disabled={locked} onAct={() => act.onRemoveItem()}>
              <DeleteIcon fontSize="small" />
            </Act>
          )}
        </span>
      )}
    </li>
  );
}
