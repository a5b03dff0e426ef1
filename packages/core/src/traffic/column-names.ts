/** What columns that are no figures are called, as `plainHeader` folds the names. */
export const SITE = ['domain', 'site', 'website', 'target', 'サイト', 'ドメイン'];
export const DATE = ['date', 'month', 'period', '日付', '年月', '月', '期間'];
export const COUNTRY = ['country', 'countrycode', '国'];
export const TITLE = ['title', 'titleid', '作品', '作品id', '作品名', 'タイトル'];
export const METRIC = ['metric', '指標'];
export const VALUE = ['value', '値'];
