import { createRequire } from 'node:module';
import type { Lang } from '@songai/core';

const require = createRequire(import.meta.url);

/** The hands a report is set in: Mincho to be read on, Gothic for what is looked up, and one for headings. */
export type FaceName = 'mincho' | 'gothic' | 'bold' | 'heading';

/**
 * Where the font files lie, as the packages are installed; thrown as not found where one is missing. Japanese is set in
 * squares; English text in letters of their own widths, but its tables in half squares too, which their columns need.
 */
export function faceFiles(lang: Lang): Readonly<Record<FaceName, string>> {
  const bold = require.resolve('@expo-google-fonts/biz-udgothic/700Bold/BIZUDGothic_700Bold.ttf');
  return {
    gothic: require.resolve('@expo-google-fonts/biz-udgothic/400Regular/BIZUDGothic_400Regular.ttf'),
    bold,
    ...(lang === 'ja'
      ? {
          mincho: require.resolve('@expo-google-fonts/biz-udmincho/400Regular/BIZUDMincho_400Regular.ttf'),
          heading: bold,
        }
      : {
          mincho: require.resolve('@expo-google-fonts/biz-udpmincho/400Regular/BIZUDPMincho_400Regular.ttf'),
          heading: require.resolve('@expo-google-fonts/biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf'),
        }),
  };
}
