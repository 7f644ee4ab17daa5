import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** Index 6 is the colour that carries meaning (4.5 : 1 or more on white); the lighter ones are tints, the darker ones hover. */
const primary: MantineColorsTuple = [
  '#E4EFFA', '#CFE2F5', '#A9CBEC', '#7FB0E0', '#4F8ECE', '#2A70B8', '#0B57A4', '#094B8E', '#0B4F94', '#0A2E5C',
];
const red: MantineColorsTuple = [
  '#FDE8E6', '#F9D2CF', '#F1ABA6', '#E87F78', '#DD544C', '#D13A33', '#C62828', '#A61B1B', '#8C1616', '#6E1010',
];
const gray: MantineColorsTuple = [
  '#F4F6F8', '#EBEEF2', '#DDE2E8', '#C9D0D9', '#A9B3BF', '#7A8694', '#55606E', '#4A5563', '#333D49', '#1B2430',
];

/** Accessible names that Mantine leaves out are texts, so they come with the language. */
export function themeFor(texts: { close: string; clear: string }) {
  const close = { closeButtonProps: { 'aria-label': texts.close } };
  // In a dialog Mantine's <header> would count as a second banner of the page.
  const header = { attributes: { header: { role: 'none' } } };
  const clear = { clearButtonProps: { 'aria-label': texts.clear } };
  return createTheme({
    primaryColor: 'primary',
    primaryShade: 6,
    colors: { primary, red, gray },
    black: '#1B2430',
    white: '#FFFFFF',
    fontFamily: "'Source Sans 3 Variable', 'Segoe UI', Roboto, Arial, sans-serif",
    fontFamilyMonospace: "ui-monospace, 'SFMono-Regular', Menlo, Consolas, monospace",
    fontSizes: { xs: '12.5px', sm: '15px', md: '15px', lg: '16px', xl: '22px' },
    lineHeights: { xs: '1.5', sm: '1.5', md: '1.5', lg: '1.5', xl: '1.4' },
    spacing: { xs: '8px', sm: '12px', md: '14px', lg: '20px', xl: '28px' },
    radius: { xs: '2px', sm: '4px', md: '6px', lg: '8px', xl: '16px' },
    defaultRadius: 'md',
    cursorType: 'pointer',
    focusRing: 'auto',
    respectReducedMotion: true,
    headings: {
      fontWeight: '650',
      sizes: {
        h1: { fontSize: '22px', lineHeight: '1.4' },
        h2: { fontSize: '16px', lineHeight: '1.5' },
        h3: { fontSize: '15px', lineHeight: '1.5' },
      },
    },
    components: {
      Modal: { defaultProps: { ...close, ...header, centered: true, overlayProps: { backgroundOpacity: 0.45 } } },
      Drawer: { defaultProps: { ...close, ...header } },
      Alert: { defaultProps: { closeButtonLabel: texts.close } },
      Select: { defaultProps: { ...clear, checkIconPosition: 'right', maxDropdownHeight: 320 } },
      Loader: { defaultProps: { type: 'dots', role: 'presentation' } },
      Card: { defaultProps: { withBorder: true, padding: 14, radius: 'md' } },
      Paper: { defaultProps: { shadow: 'none' } },
    },
  });
}
