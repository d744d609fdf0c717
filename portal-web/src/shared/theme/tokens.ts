/** Colours of the two schemes; each pair was checked for contrast on page and card. */
export interface SchemeTokens {
  page: string;
  card: string;
  text: string;
  muted: string;
  primary: string;
  onPrimary: string;
  teal: string;
  success: string;
  warning: string;
  error: string;
  edge: string;
  hairline: string;
}

export const light: SchemeTokens = {
  page: '#F7F8FB',
  card: '#FFFFFF',
  text: '#111827',
  muted: '#4B5563',
  primary: '#3B4CCA',
  onPrimary: '#FFFFFF',
  teal: '#0F766E',
  success: '#15703C',
  warning: '#8A5300',
  error: '#B3261E',
  edge: '#7A8496',
  hairline: '#E3E6EE',
};

export const dark: SchemeTokens = {
  page: '#0E1118',
  card: '#161B26',
  text: '#EEF1F7',
  muted: '#AEB6C6',
  primary: '#A9B4FF',
  onPrimary: '#0E1118',
  teal: '#5EEAD4',
  success: '#6EDC9A',
  warning: '#F5C26B',
  error: '#FFB4AB',
  edge: '#7C879B',
  hairline: '#2A3140',
};
