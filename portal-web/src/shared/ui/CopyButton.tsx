import CheckIcon from '@mui/icons-material/Check';
import CopyIcon from '@mui/icons-material/ContentCopy';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { t } from '@/shared/i18n/translate';

export interface CopyButtonProps {
  text: string;
  /** Says what is copied where several things can be. */
  name?: string;
}

/** Puts a text on the clipboard and says so. */
export function CopyButton({ text, name }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);

  async function copy() {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    window.setTimeout(() => setCopied(false), 2000);
  }

  return (
    <Button
      size="small"
      aria-label={copied ? undefined : name}
      onClick={() => void copy()}
      startIcon={copied ? <CheckIcon /> : <CopyIcon />}
    >
      <span aria-live="polite">{copied ? t('common.copied') : t('common.copy')}</span>
    </Button>
  );
}
