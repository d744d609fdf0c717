import ExportIcon from '@mui/icons-material/FileDownloadOutlined';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { ContractVersionView, ContractView, DataProductView } from '@/shared/api/types';
import { t } from '@/shared/i18n/translate';
import { activeVersion, comparedVersions, portName } from '@/shared/odcs/selection';
import { ButtonLink } from '@/shared/ui/ButtonLink';
import { ExportDialog } from './ExportDialog';

export interface VersionLinksProps {
  product: DataProductView;
  version: ContractVersionView;
  contract: ContractView;
}

/** Where a version leads: to what it changes, to the editor, and out of the portal. */
export function VersionLinks({ product, version, contract }: VersionLinksProps) {
  const [exporting, setExporting] = useState(false);
  const { domain, name } = product;
  const port = portName(contract.outputPort);
  const isDraft = version.status === 'DRAFT';
  const isActive = activeVersion(contract) === version.version;
  const compared = comparedVersions(contract, isActive ? {} : { to: version.version });
  return (
    <>
      <Button size="small" variant="outlined" startIcon={<ExportIcon />} onClick={() => setExporting(true)}>
        {t('contract.export')}
      </Button>
      {compared && (
        <ButtonLink
          to="/products/$domain/$name/contract/diff"
          params={{ domain, name }}
          search={{ port, ...compared }}
          size="small"
          variant="outlined"
        >
          {t('contract.compare')}
        </ButtonLink>
      )}
      {(isDraft ? version : product).allowedActions.includes(isDraft ? 'edit' : 'add-contract') && (
        <ButtonLink
          to="/products/$domain/$name/contract/edit"
          params={{ domain, name }}
          search={{ port, version: version.version }}
          size="small"
          variant="outlined"
        >
          {t(isDraft ? 'contract.edit' : 'contract.newVersion')}
        </ButtonLink>
      )}
      {exporting && (
        <ExportDialog
          version={{ id: version.contractId, version: version.version }}
          onClose={() => setExporting(false)}
        />
      )}
    </>
  );
}
