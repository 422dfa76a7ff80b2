import { createRequire } from 'node:module';
import { Font } from '@react-pdf/renderer';

const require = createRequire(import.meta.url);

/** The family name to use in styles. The whole TTF files, since web subsets lack either ASCII or Vietnamese. */
export const pdfFontFamily = 'Be Vietnam Pro';

/** Paths of the font files, for drawing on a canvas (`painter.font(path)`). */
export const pdfFontFiles = {
  regular: require.resolve(
    '@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf',
  ),
  semibold: require.resolve(
    '@expo-google-fonts/be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf',
  ),
  italic: require.resolve(
    '@expo-google-fonts/be-vietnam-pro/400Regular_Italic/BeVietnamPro_400Regular_Italic.ttf',
  ),
  semiboldItalic: require.resolve(
    '@expo-google-fonts/be-vietnam-pro/600SemiBold_Italic/BeVietnamPro_600SemiBold_Italic.ttf',
  ),
} as const;

let registered = false;

/** Makes the family known to @react-pdf, once. Words are never hyphenated: Vietnamese breaks at spaces only. */
export function registerPdfFonts(): void {
  if (registered) return;
  Font.register({
    family: pdfFontFamily,
    fonts: [
      { src: pdfFontFiles.regular, fontWeight: 400 },
      { src: pdfFontFiles.semibold, fontWeight: 600 },
      { src: pdfFontFiles.italic, fontWeight: 400, fontStyle: 'italic' },
      { src: pdfFontFiles.semiboldItalic, fontWeight: 600, fontStyle: 'italic' },
    ],
  });
  Font.registerHyphenationCallback((word) => [word]);
  registered = true;
}
