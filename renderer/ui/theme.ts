import { createLightTheme, type BrandVariants, type Theme } from '@fluentui/react-components'

const brand: BrandVariants = {
  10: '#031418',
  20: '#05232a',
  30: '#06313a',
  40: '#083f4b',
  50: '#0a4d5b',
  60: '#0b5b6c',
  70: '#0d6a7d',
  80: '#0f788e',
  90: '#2b889c',
  100: '#4698a9',
  110: '#61a8b7',
  120: '#7cb8c5',
  130: '#97c8d3',
  140: '#b2d8e0',
  150: '#cde8ed',
  160: '#e7f4f6',
}

/** Windows' own letters; Noto where the page is looked at on another system. */
export const fontFamily = "'Segoe UI', 'Noto Sans', 'Liberation Sans', system-ui, sans-serif"

export const theme: Theme = {
  ...createLightTheme(brand),
  fontFamilyBase: fontFamily,
  fontFamilyNumeric: fontFamily,
  fontFamilyMonospace: "Consolas, 'Cascadia Mono', 'DejaVu Sans Mono', monospace",
}

/** The deep side of the brand, for the panel beside the sign-in form and the navigation. */
export const deep = { background: brand[40], backgroundHigh: brand[60], text: '#ffffff', quiet: brand[140] }
