import { createTheme } from '@mui/material/styles';
import { dark, light, type SchemeTokens } from './tokens';

declare module '@mui/material/styles' {
  interface Palette {
    teal: string;
    edge: string;
  }
  interface PaletteOptions {
    teal?: string;
    edge?: string;
  }
}

function palette(tokens: SchemeTokens) {
  const solid = (main: string) => ({ main, light: main, dark: main, contrastText: tokens.onPrimary });
  return {
    primary: solid(tokens.primary),
    secondary: solid(tokens.teal),
    success: solid(tokens.success),
    warning: solid(tokens.warning),
    error: solid(tokens.error),
    info: solid(tokens.primary),
    background: { default: tokens.page, paper: tokens.card },
    text: { primary: tokens.text, secondary: tokens.muted },
    divider: tokens.hairline,
    teal: tokens.teal,
    edge: tokens.edge,
  };
}

const edge = 'var(--mp-palette-edge)';
const hairline = '1px solid var(--mp-palette-divider)';

/** One theme for both schemes: CSS variables switch the colours, nothing renders twice. */
export const theme = createTheme({
  cssVariables: { cssVarPrefix: 'mp', colorSchemeSelector: 'data-scheme' },
  colorSchemes: { light: { palette: palette(light) }, dark: { palette: palette(dark) } },
  shape: { borderRadius: 8 },
  spacing: 4,
  typography: {
    fontFamily: '"Inter Variable", system-ui, sans-serif',
    fontSize: 14,
    body1: { fontSize: '0.875rem', lineHeight: '20px' },
    body2: { fontSize: '0.8125rem', lineHeight: '18px' },
    button: { textTransform: 'none', fontWeight: 600, fontSize: '0.875rem', lineHeight: '20px' },
  },
  components: {
    MuiButton: {
      defaultProps: { disableElevation: true },
      styleOverrides: {
        root: { whiteSpace: 'nowrap' },
        outlined: { borderColor: edge },
        sizeSmall: { padding: '3px 10px' },
      },
    },
    MuiButtonBase: { defaultProps: { disableRipple: true } },
    MuiPaper: {
      defaultProps: { elevation: 0 },
      styleOverrides: { root: { backgroundImage: 'none' } },
    },
    MuiDialog: { styleOverrides: { paper: { border: hairline, boxShadow: 'none' } } },
    MuiMenu: { styleOverrides: { paper: { border: hairline, boxShadow: 'none' } } },
    MuiPopover: { styleOverrides: { paper: { border: hairline, boxShadow: 'none' } } },
    MuiDialogTitle: {
      styleOverrides: {
        root: { fontSize: '1rem', lineHeight: '24px', fontWeight: 600, padding: '20px 24px 12px' },
      },
    },
    MuiDialogActions: { styleOverrides: { root: { padding: '12px 24px 20px' } } },
    MuiTextField: { defaultProps: { size: 'small', fullWidth: true } },
    MuiOutlinedInput: {
      styleOverrides: {
        root: { backgroundColor: 'var(--mp-palette-background-paper)' },
        notchedOutline: { borderColor: edge },
        input: { fontSize: '0.875rem' },
      },
    },
    MuiInputLabel: { styleOverrides: { root: { fontSize: '0.875rem' } } },
    MuiFormHelperText: { styleOverrides: { root: { marginInline: 0, fontSize: '0.8125rem' } } },
    MuiMenuItem: { styleOverrides: { root: { fontSize: '0.875rem', minHeight: 36 } } },
    MuiTooltip: { defaultProps: { arrow: true }, styleOverrides: { tooltip: { fontSize: '0.8125rem' } } },
    MuiSvgIcon: { styleOverrides: { root: { fontSize: '1.25rem' } } },
  },
});
