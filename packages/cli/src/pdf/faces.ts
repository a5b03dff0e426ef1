import { createRequire } from 'node:module';
import type { Lang } from '@songai/core';

const require = createRequire(import.meta.url);

/** The hands a report is set in: Mincho to be read on, Gothic for what is looked up. */
export type FaceName = 'mincho' | 'gothic' | 'bold';

/**
 * Where the font files lie, as the packages are installed; thrown as not found where one is missing. Japanese is set in
 * squares; in English each letter has its own width.
 */
export const faceFiles = (lang: Lang): Readonly<Record<FaceName, string>> =>
  lang === 'ja'
    ? {
        mincho: require.resolve('@expo-google-fonts/biz-udmincho/400Regular/BIZUDMincho_400Regular.ttf'),
        gothic: require.resolve('@expo-google-fonts/biz-udgothic/400Regular/BIZUDGothic_400Regular.ttf'),
        bold: require.resolve('@expo-google-fonts/biz-udgothic/700Bold/BIZUDGothic_700Bold.ttf'),
      }
    : {
        mincho: require.resolve('@expo-google-fonts/biz-udpmincho/400Regular/BIZUDPMincho_400Regular.ttf'),
        gothic: require.resolve('@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf'),
        bold: require.resolve('@expo-google-fonts/biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf'),
      };
