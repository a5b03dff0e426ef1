import { COLUMN_WORDS } from '../../../../packages/core/src/traffic/column-words.js';
import type { Role } from '../../../../packages/core/src/traffic/mapping.js';
import { METRIC_WORDS, VIEW_WORDS } from '../../../../packages/core/src/traffic/metric-words.js';
import type { Device, Metric } from '../../../../packages/core/src/traffic/observation.js';
import type { Picker } from './picker.js';

const DEVICES: Readonly<Record<Device, readonly string[]>> = {
  all: ['all traffic ', 'all_devices_', 'Total ', '合計', '全デバイス', 'gesamt'],
  desktop: ['desktop_', 'Desktop ', 'デスクトップ', 'パソコン', '桌面端'],
  mobile: ['mobile_', 'Mobile Web ', 'mobileweb_', 'モバイル', 'スマホ', '移动端', 'mobil '],
};
const DEVICE_CELLS: Readonly<Record<Device, readonly string[]>> = {
  all: ['', 'All devices', 'Desktop & Mobile', 'total', '全デバイス', 'すべて', 'Alle Geräte', '全部'],
  desktop: ['desktop', 'DESKTOP', 'PC', 'デスクトップ', 'ＰＣ', 'Computer', '电脑'],
  mobile: ['mobile', 'Mobile Web', 'smartphone', 'スマートフォン', '手机', 'Mobil'],
};

/** A word as programs set it: in capitals, with a line or a space somewhere, in full-width letters. */
export function dressed(word: string, picker: Picker): string {
  if (!/^[a-zäöü]+$/.test(word)) return word;
  const at = 1 + picker.below(word.length - 1 || 1);
  return picker.one([
    word,
    word.toUpperCase(),
    word.charAt(0).toUpperCase() + word.slice(1),
    `${word.slice(0, at)}${picker.one(['_', ' ', '-'])}${word.slice(at)}`,
    ` ${word} `,
    /^[a-z]+$/.test(word)
      ? word.replace(/[a-z]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))
      : word,
  ]);
}

/** The header of a column that is no figure. */
export const roleWord = (role: Role, picker: Picker): string =>
  dressed(picker.one(COLUMN_WORDS[role]), picker);

/** Words that Google Analytics alone has: under them `views` are page views, and titles are none. */
const OF_ANALYTICS = /^(?:screenpageviews|pageviewspersession|avgsessionduration)$/;

/** The bare name of a figure. */
export const metricWord = (metric: Metric, picker: Picker): string =>
  dressed(
    picker.one(
      metric === 'views'
        ? VIEW_WORDS
        : (METRIC_WORDS[metric] ?? []).filter((word) => !OF_ANALYTICS.test(word)),
    ),
    picker,
  );

/** A name of a figure with its device: `desktop_visits`, `Visits (Desktop)`. */
export function deviceMetricWord(metric: Metric, device: Device, picker: Picker): string {
  const word = metricWord(metric, picker).trim();
  const named = picker.one(DEVICES[device]);
  return picker.chance(25) ? `${word} (${named.replaceAll('_', ' ').trim()})` : named + word;
}

export const deviceText = (device: Device, picker: Picker): string => picker.one(DEVICE_CELLS[device]);
