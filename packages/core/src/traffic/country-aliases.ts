/** What stands for the whole world, folded as `country.ts` folds names. */
export const WORLD: readonly string[] = [
  ...['ww', 'world', 'worldwide', 'global', 'all', 'allcountries'],
  ...['全世界', '世界', '世界全体', 'すべての国', '全ての国', '全球', '所有国家', '所有國家'],
  ...['weltweit', 'welt', 'allelander'],
];

/** What stands for countries that are not named, folded as `country.ts` folds names. */
export const OTHERS: readonly string[] = [
  ...['zz', 'xx', 'other', 'others', 'othercountries', 'restofworld', 'restoftheworld', 'row'],
  ...['unknown', 'notset'],
  ...['その他', 'その他の国', '不明', '其他', '其它', '其他国家', '其他國家', '未知'],
  ...['sonstige', 'sonstigelander', 'andere', 'anderelander', 'ubrige', 'unbekannt'],
];

/** Names in use that the lists of official names lack. */
export const ALIASES: Readonly<Record<string, readonly string[]>> = {
  AE: ['Emirates', 'VAE'],
  BN: ['Brunei', 'ブルネイ'],
  BO: ['Plurinational State of Bolivia', 'ボリビア'],
  CD: ['Congo, The Democratic Republic of the', 'DR Congo', 'DRC', 'Demokratische Republik Kongo'],
  CG: ['Congo-Brazzaville'],
  CN: ['中国大陆', '中国大陸', '中國', 'Mainland China', 'Volksrepublik China'],
  CV: ['Cabo Verde'],
  DE: ['德國'],
  FM: ['Micronesia'],
  FR: ['法國'],
  GB: ['United Kingdom of Great Britain and Northern Ireland', '英國', '連合王国'],
  GE: ['グルジア'],
  HK: ['Hong Kong SAR', 'Hong Kong SAR China', '中国香港'],
  IR: ['イラン'],
  KP: ['Korea, North', "Korea, Democratic People's Republic of", '北朝鮮', '北韓'],
  KR: ['Korea, South', 'Republik Korea', '韓国', '韓國'],
  LA: ['Laos', 'ラオス'],
  MD: ['Moldova', 'Republik Moldau', 'モルドバ'],
  MK: ['Macedonia', 'Mazedonien', 'マケドニア'],
  MM: ['Burma', 'ビルマ'],
  MO: ['Macau', 'Macao SAR China', '澳門', '中国澳门'],
  PS: ['Palestinian Territory', 'Palestinian Territories', 'Palästina'],
  RU: ['ロシア', '俄羅斯'],
  SY: ['Syria', 'Syrien', 'シリア'],
  SZ: ['Swaziland', 'エスワティニ'],
  TH: ['泰國'],
  TL: ['East Timor'],
  TW: ['臺灣', '台湾', '台灣', '中国台湾', '中華民国'],
  US: ['America', 'アメリカ', '米国', '美國', '合衆国'],
  VA: ['Vatican', 'Vatican City', 'Vatikan', 'バチカン'],
  VE: ['Bolivarian Republic of Venezuela', 'ベネズエラ'],
  VG: ['British Virgin Islands'],
  VI: ['US Virgin Islands', 'U.S. Virgin Islands'],
  VN: ['Viet Nam'],
};
