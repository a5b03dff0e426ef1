import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The hands a report is set in: Mincho to be read on, Gothic for what is looked up. */
export type FaceName = 'mincho' | 'gothic' | 'bold';

/** Where the font files lie, as the packages are installed; thrown as not found where one is missing. */
export const faceFiles = (): Readonly<Record<FaceName, string>> => ({
  mincho: require.resolve('@expo-google-fonts/biz-udmincho/400Regular/BIZUDMincho_400Regular.ttf'),
  gothic: require.resolve('@expo-google-fonts/biz-udgothic/400Regular/BIZUDGothic_400Regular.ttf'),
  bold: require.resolve('@expo-google-fonts/biz-udgothic/700Bold/BIZUDGothic_700Bold.ttf'),
});
