import type { HTMLAttributes } from 'react';
import { t } from '@/shared/i18n/translate';
import ui from '@/shared/ui/ui.module.css';

export interface Choice {
  value: string;
  title: string;
  /** What tells choices of the same title apart. */
  detail?: string | undefined;
}

/** What pickers of one and of several have in common. */
export interface CommonProps {
  id: string;
  label: string;
  required: boolean;
  disabled: boolean;
  invalid: boolean;
  choices: Choice[];
  loading: boolean;
  /** Whether anything may be entered besides the choices. */
  free: boolean;
  placeholder?: string | undefined;
  onText?: (text: string) => void;
  onBlur: () => void;
}

export const asChoice = (choices: Choice[]) => (value: string) =>
  choices.find((one) => one.value === value) ?? { value, title: value };

export const valueOf = (one: Choice | string) => (typeof one === 'string' ? one.trim() : one.value);
const titleOf = (one: Choice | string) => (typeof one === 'string' ? one : one.title);
const isSame = (a: Choice, b: Choice | string) => a.value === valueOf(b);

function matching(choices: Choice[], text: string): Choice[] {
  const words = text.toLowerCase().split(/\s+/);
  return choices.filter(({ value, title, detail = '' }) => {
    const all = `${value} ${title} ${detail}`.toLowerCase();
    return words.every((word) => all.includes(word));
  });
}

/** The settings of the list that both pickers share. */
export function shared(props: CommonProps) {
  return {
    id: props.id,
    options: props.choices,
    disabled: props.disabled,
    loading: props.loading,
    loadingText: t('form.loading'),
    noOptionsText: t('form.nothing'),
    size: 'small' as const,
    autoHighlight: !props.free,
    isOptionEqualToValue: isSame,
    getOptionLabel: titleOf,
    filterOptions: (options: Choice[], { inputValue }: { inputValue: string }) =>
      matching(options, inputValue),
    onBlur: props.onBlur,
    renderOption: (attributes: HTMLAttributes<HTMLLIElement>, option: Choice) => (
      <li {...attributes} key={option.value}>
        <span>
          {option.title}
          {option.detail !== undefined && <span className={ui.meta}> {option.detail}</span>}
        </span>
      </li>
    ),
  };
}
