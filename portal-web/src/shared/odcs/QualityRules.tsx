import RuleIcon from '@mui/icons-material/RuleOutlined';
import { label, t } from '@/shared/i18n/translate';
import { Badge } from '@/shared/ui/Badge';
import ui from '@/shared/ui/ui.module.css';
import type { QualityRule } from './contract';
import styles from './tree.module.css';

function sentence({ measure, expectation }: QualityRule): string | undefined {
  const must = expectation && `${label('operator', expectation.name)} ${expectation.value}`;
  return [measure, must].filter(Boolean).join(' · ') || undefined;
}

/** What is checked, and what must hold. */
export function QualityRules({ rules }: { rules: QualityRule[] }) {
  return (
    <ul className={styles.rules} aria-label={t('contract.quality')}>
      {rules.map((rule, index) => (
        <li key={index}>
          <Badge
            icon={RuleIcon}
            tone="teal"
            text={rule.dimension ? label('dimension', rule.dimension) : label('qualityType', rule.type)}
          />
          <div>
            <p>{rule.name ?? rule.description ?? label('qualityType', rule.type)}</p>
            {rule.name && rule.description && <p className={ui.meta}>{rule.description}</p>}
            {sentence(rule) && <code>{sentence(rule)}</code>}
            {(rule.severity ?? rule.schedule) && (
              <p className={ui.meta}>{[rule.severity, rule.schedule].filter(Boolean).join(' · ')}</p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
