import { partsOf, two, weekday, weekOf } from './calendar.js';
import type { Days } from './made.js';
import { fullWidth } from './number-texts.js';
import type { Picker } from './picker.js';

const ENGLISH = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October'],
  ...['November', 'December'],
];
const GERMAN = [
  ...['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober'],
  ...['November', 'Dezember'],
];
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** The year as Japanese eras count it; undefined in years of two eras, whose days would have to be told apart. */
function era(year: number): string | undefined {
  if (year > 2019 && year < 2118) return `令和${year - 2018}`;
  return year > 1989 && year < 2019 ? `平成${year - 1988}` : undefined;
}

const nameOf = (names: readonly string[], month: number): string => names[month - 1] as string;
const shortOf = (month: number): string => nameOf(ENGLISH, month).slice(0, 3);

export function monthText(from: string, picker: Picker): string {
  const { year, month } = partsOf(from);
  const mm = two(month);
  const inEra = era(year);
  return picker.one([
    `${year}-${mm}`,
    `${year}/${month}`,
    `${year}/${mm}`,
    `${year}.${mm}`,
    `${year}_${mm}`,
    `${year}|${mm}`,
    `${year}${mm}`,
    `${year}年${month}月`,
    `${year} 年 ${mm} 月`,
    `${year}年${mm}月分`,
    fullWidth(`${year}年${month}月`),
    `${month}/${year}`,
    `${mm}-${year}`,
    `${mm}.${year}`,
    `${shortOf(month)} ${year}`,
    `${shortOf(month).toUpperCase()}-${year}`,
    `${nameOf(ENGLISH, month)}, ${year}`,
    `${nameOf(GERMAN, month)} ${year}`,
    `${shortOf(month)}. ${year}`,
    // Years of two digits are those from 1970 to 2069.
    year < 2070 ? `${shortOf(month)} '${two(year % 100)}` : `${year}-${mm}`,
    inEra === undefined ? `${year}-${mm}` : `${inEra}年${month}月`,
  ]);
}

/** `Jan-22`; undefined where two digits are not enough for the year. */
export function shortMonth(from: string): string | undefined {
  const { year, month } = partsOf(from);
  return year >= 1970 && year < 2070 ? `${shortOf(month)}-${two(year % 100)}` : undefined;
}

/** A day that nobody can take for another. */
export function dayText(day: string, picker: Picker): string {
  const { year, month, day: date } = partsOf(day);
  const [mm, dd] = [two(month), two(date)];
  const name = WEEKDAYS[weekday(day)] as string;
  const inEra = era(year);
  return picker.one([
    day,
    `${year}/${month}/${date}`,
    `${year}/${mm}/${dd}`,
    `${year}.${mm}.${dd}`,
    `${year}${mm}${dd}`,
    `${year}年${month}月${date}日`,
    fullWidth(`${year}/${mm}/${dd}`),
    `${year}年${mm}月${dd}日(${'月火水木金土日'[weekday(day)]})`,
    `${day}T00:00:00Z`,
    `${day} 00:00:00`,
    `${year}/${month}/${date} 0:00`,
    `${dd}.${mm}.${year}`,
    `${date}.${month}.${year}`,
    `${date}. ${nameOf(GERMAN, month)} ${year}`,
    `${date} ${shortOf(month)} ${year}`,
    `${shortOf(month)} ${date}, ${year}`,
    `${name}, ${nameOf(ENGLISH, month)} ${date}, ${year}`,
    `${name.slice(0, 3)} ${date} ${shortOf(month)} ${year}`,
    inEra === undefined ? day : `${inEra}年${month}月${date}日`,
  ]);
}

/** `02/01/2015`, with the day or the month first. */
export function slashText(day: string, order: 'dmy' | 'mdy', picker: Picker): string {
  const { year, month, day: date } = partsOf(day);
  const [a, b] = order === 'dmy' ? [date, month] : [month, date];
  const sign = picker.one(['/', '-']);
  return picker.chance(50) ? [two(a), two(b), year].join(sign) : [a, b, year].join(sign);
}

/** `22/01/05` in one of three orders. */
export function shortText(day: string, order: 'dmy' | 'mdy' | 'ymd'): string {
  const { year, month, day: date } = partsOf(day);
  const yy = year % 100;
  const parts = order === 'dmy' ? [date, month, yy] : order === 'mdy' ? [month, date, yy] : [yy, month, date];
  return parts.map(two).join('/');
}

export function weekText(monday: string, picker: Picker): string {
  const { year, week } = weekOf(monday);
  return picker.one([
    `${year}-W${two(week)}`,
    `${year}W${two(week)}`,
    `KW ${week}/${year}`,
    `W${week} ${year}`,
  ]);
}

export function quarterText(from: string, picker: Picker): string {
  const { year, month } = partsOf(from);
  const quarter = (month + 2) / 3;
  return picker.one([
    `${year}-Q${quarter}`,
    `${year}Q${quarter}`,
    `${year} q${quarter}`,
    `Q${quarter} ${year}`,
    `Q${quarter}/${year}`,
    `${quarter}Q${year}`,
  ]);
}

/** From a day to another, in one text. */
export function spanText({ from, to }: Days, picker: Picker): string {
  const [a, b] = [partsOf(from), partsOf(to)];
  const words = [' to ', ' bis ', ' until ', ' から ', ' - ', ' – ', '~', '〜', ' ～ ', ' 至 '];
  const isYear = a.year === b.year;
  const isMonth = isYear && a.month === b.month;
  return picker.one([
    `${from}${picker.one([...words, '/', ', ', '-'])}${to}`,
    `${a.year}/${a.month}/${a.day}${picker.one([...words, '-'])}${b.year}/${b.month}/${b.day}`,
    `${from.replaceAll('-', '')}${picker.one([...words, '-', '/'])}${to.replaceAll('-', '')}`,
    `${a.day}.${a.month}.${a.year}${picker.one([...words, '-'])}${b.day}.${b.month}.${b.year}`,
    `${shortOf(a.month)} ${a.day}, ${a.year}${picker.one(words)}${shortOf(b.month)} ${b.day}, ${b.year}`,
    `${a.day}. ${nameOf(GERMAN, a.month)} ${a.year} bis ${b.day}. ${nameOf(GERMAN, b.month)} ${b.year}`,
    `${a.year}年${a.month}月${a.day}日${picker.one(['〜', 'から', '～', '-'])}${isYear ? '' : `${b.year}年`}${
      isMonth ? '' : `${b.month}月`
    }${b.day}日${picker.one(['', 'まで'])}`,
  ]);
}

/** From a month to another. */
export function monthsText({ from, to }: Days, picker: Picker): string {
  const [a, b] = [partsOf(from), partsOf(to)];
  return picker.one([
    `${from.slice(0, 7)}/${to.slice(0, 7)}`,
    `${from.slice(0, 7)} - ${to.slice(0, 7)}`,
    `${a.year}年${a.month}月〜${a.year === b.year ? '' : `${b.year}年`}${b.month}月`,
    `${shortOf(a.month)} ${a.year} - ${shortOf(b.month)} ${b.year}`,
    `${a.year}/${two(a.month)}~${b.year}/${two(b.month)}`,
  ]);
}
