import ColumnIcon from '@mui/icons-material/ViewColumnOutlined';
import ProductIcon from '@mui/icons-material/Inventory2Outlined';
import TagIcon from '@mui/icons-material/LocalOfferOutlined';
import type { SuggestionView } from '@/shared/api/types';
import { label, t } from '@/shared/i18n/translate';
import styles from './discovery.module.css';

export interface SuggestionListProps {
  id: string;
  suggestions: SuggestionView[];
  active: number | undefined;
  onChoose: (suggestion: SuggestionView) => void;
}

const ICONS: Record<string, typeof ProductIcon> = {
  PRODUCT: ProductIcon,
  COLUMN: ColumnIcon,
  TAG: TagIcon,
};

export function optionId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

/** What the typed words may become. */
export function SuggestionList({ id, suggestions, active, onChoose }: SuggestionListProps) {
  return (
    <ul id={id} role="listbox" aria-label={t('discovery.suggestions')} className={styles.suggestions}>
      {suggestions.map((suggestion, index) => {
        const { kind, text, domain } = suggestion;
        const Icon = ICONS[kind] ?? ColumnIcon;
        return (
          <li
            key={`${kind} ${domain ?? ''} ${text}`}
            id={optionId(id, index)}
            role="option"
            aria-selected={index === active}
            className={styles.suggestion}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(suggestion)}
          >
            <Icon aria-hidden />
            <span>{text}</span>
            <span className={styles.suggestionKind}>{domain ?? label('suggestion', kind)}</span>
          </li>
        );
      })}
    </ul>
  );
}
