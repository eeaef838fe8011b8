import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** Ink, paper, one accent and four status colours; every pair used for text has a contrast of 4.5 or more. */
const accent: MantineColorsTuple = [
  '#eef2fd',
  '#dbe3fa',
  '#b7c6f4',
  '#8ea5ec',
  '#6b87e4',
  '#4d6bdb',
  '#2f4fcb',
  '#2642ad',
  '#1f378f',
  '#182b70',
];
const ink: MantineColorsTuple = [
  '#f7f6f3',
  '#ecebe6',
  '#d9d8d2',
  '#bfbeb8',
  '#96968f',
  '#6c6d6a',
  '#55575a',
  '#3b3e44',
  '#25282e',
  '#16181d',
];
const dark: MantineColorsTuple = [
  '#e6e7ea',
  '#c4c7cd',
  '#a3a8b1',
  '#7d838e',
  '#4b515c',
  '#363b45',
  '#272b33',
  '#1c1f26',
  '#15181d',
  '#0f1115',
];
const positive: MantineColorsTuple = [
  '#e8f5ee',
  '#cfe9da',
  '#a0d3b6',
  '#6dbb8f',
  '#46a771',
  '#2b925b',
  '#1c7a4a',
  '#15663d',
  '#0f5130',
  '#083c22',
];
const caution: MantineColorsTuple = [
  '#fdf4e3',
  '#fae6bf',
  '#f3cc80',
  '#eab043',
  '#d9951a',
  '#b87a0c',
  '#8f5c05',
  '#774c03',
  '#5f3c02',
  '#472c01',
];
const negative: MantineColorsTuple = [
  '#fdeeec',
  '#fad8d4',
  '#f3aca5',
  '#ea7d73',
  '#e05a4e',
  '#d03f33',
  '#b42a20',
  '#97221a',
  '#781a14',
  '#5a120d',
];
const info: MantineColorsTuple = [
  '#e9f4f6',
  '#cfe6ea',
  '#9fccd5',
  '#6cb0bd',
  '#4497a7',
  '#2a8092',
  '#1d697a',
  '#175664',
  '#11444f',
  '#0b313a',
];

const systemFonts =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", "Helvetica Neue", Arial, sans-serif';

export const theme = createTheme({
  colors: { accent, ink, dark, positive, caution, negative, info, gray: ink, red: negative },
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 5 },
  black: '#16181d',
  white: '#ffffff',
  autoContrast: true,
  luminanceThreshold: 0.19,
  fontFamily: systemFonts,
  fontFamilyMonospace: 'ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace',
  headings: {
    fontFamily: systemFonts,
    fontWeight: '650',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: '1.875rem', lineHeight: '1.2' },
      h2: { fontSize: '1.3125rem', lineHeight: '1.3' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.4' },
    },
  },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2.5rem' },
  radius: { xs: '3px', sm: '5px', md: '8px', lg: '12px', xl: '20px' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    Button: { defaultProps: { size: 'md' } },
    TextInput: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md' } },
    NativeSelect: { defaultProps: { size: 'md' } },
    Checkbox: { defaultProps: { size: 'md' } },
    Radio: { defaultProps: { size: 'md' } },
    Badge: { defaultProps: { variant: 'light', radius: 'sm', tt: 'none', fw: 600 } },
    Paper: { defaultProps: { withBorder: true, p: 'lg', radius: 'md' } },
    Card: { defaultProps: { withBorder: true, padding: 'lg', radius: 'md' } },
    Table: { defaultProps: { verticalSpacing: 'sm', horizontalSpacing: 'sm' } },
    Anchor: { defaultProps: { underline: 'always' } },
  },
});
