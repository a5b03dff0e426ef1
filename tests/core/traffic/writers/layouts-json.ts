import type { Metric } from '../../../../packages/core/src/traffic/observation.js';
import { periodsOf } from './calendar.js';
import { countryText } from './country-texts.js';
import { metricWord, roleWord } from './header-words.js';
import { type JsonManner, JsonPlaces, jsonWritten } from './json-file.js';
import { JsonText } from './json-text.js';
import type { Kit } from './kit.js';
import type { Cell, Days, Subject, Written } from './made.js';

const ENDPOINTS: readonly (readonly [name: string, metric: Metric])[] = [
  ['visits', 'visits'],
  ['pages_per_visit', 'pagesPerVisit'],
  ['average_visit_duration', 'visitDuration'],
  ['bounce_rate', 'bounceRate'],
  ['page_views', 'pageViews'],
];

const putValue = (json: JsonText, { text, number }: Cell) =>
  number === undefined ? (text === '' ? json.put('null') : json.string(text)) : json.put(number);

/** SimilarWeb's website API: what was asked for in `meta.request`, the figures in arrays named by their metric. */
export function similarwebApi(kit: Kit, manner: JsonManner): Written {
  const { picker } = kit;
  const json = new JsonText(manner.lineEnd, manner.escapes, picker);
  const places = new JsonPlaces('similarweb.json');
  const [site = ''] = kit.sites();
  const country = picker.one(['WW', ...kit.countries()].filter((code) => code !== 'ZZ'));
  const { kind } = kit.manner;
  const periods = kind === 'quarter' || kind === 'span' ? [] : kit.periods();
  const granularity = { day: 'Daily', week: 'Weekly', month: 'Monthly', quarter: '', span: '' }[kind];
  const endpoints = picker.some(ENDPOINTS, 1 + picker.below(3));
  const [window] = kit.periods() as [Days];
  const request: Record<string, string> = {
    domain: site,
    country: country === 'WW' ? 'world' : countryText(country, picker),
    start_date: periods[0]?.from ?? window.from,
    end_date: periods.at(-1)?.to ?? window.to,
    ...(granularity === '' ? {} : { granularity }),
    format: 'json',
  };
  const members = [
    () =>
      json.member('meta', () => {
        json.around('{}', ['request', 'status'], (key) =>
          json.member(key, () => {
            if (key === 'status') json.string('Success');
            else writeRecord(json, request);
          }),
        );
      }),
    ...(periods.length === 0
      ? [() => geography(kit, json, places, { site, period: window })]
      : endpoints.map(([name, metric]) => () => {
          json.member(name, () => {
            json.around('[]', periods, (period, at) => {
              const subject: Subject = { site, country, device: 'all', period };
              json.around('{}', ['date', name], (key) =>
                json.member(key, () => {
                  if (key === 'date') json.string(period.from);
                  else {
                    const cell = kit.figure(metric, subject);
                    places.add(cell.made, `${name}[${at}].${name}`, putValue(json, cell));
                  }
                }),
              );
            });
          });
        })),
  ];
  json.around('{}', members, (write) => write());
  return jsonWritten(json, places, { tell: kit.told(true) }, manner.letters);
}

const writeRecord = (json: JsonText, record: Readonly<Record<string, string>>): void => {
  json.around('{}', Object.entries(record), ([key, value]) => json.member(key, () => json.string(value)));
};

/** `records` of countries, of the whole window. */
function geography(kit: Kit, json: JsonText, places: JsonPlaces, of: { site: string; period: Days }): void {
  json.member('records', () => {
    json.around('[]', kit.countries(), (country, at) => {
      const subject: Subject = { ...of, country, device: 'all' };
      json.around('{}', ['country', 'share', 'visits'] as const, (key) =>
        json.member(key, () => {
          if (key === 'country') {
            json.string(countryText(country, kit.picker));
            return;
          }
          const cell = kit.figure(key, subject);
          places.add(cell.made, `records[${at}].${key}`, putValue(json, cell));
        }),
      );
    });
  });
}

/** An object that maps dates to values, under keys that say what they are of. */
export function byDate(kit: Kit, manner: JsonManner): Written {
  const { picker } = kit;
  const json = new JsonText(manner.lineEnd, manner.escapes, picker);
  const places = new JsonPlaces('by-date.json');
  const metric = picker.one(['visits', 'pageViews'] as const);
  // GEO beside the name of a metric would look like the names of two columns.
  const country = picker.one(['WW', ...kit.countries()].filter((code) => code !== 'GE'));
  const sites = kit.sites();
  const isDay = kit.manner.kind === 'day';
  const periods = periodsOf(isDay ? 'day' : 'month', kit.manner.periods, picker);
  const form = picker.one(['-', '/', '', '年'] as const);
  const key = ({ from }: Days): string => {
    const [year = '', month = '', day = ''] = from.split('-');
    if (form === '年') return `${year}年${Number(month)}月${isDay ? `${Number(day)}日` : ''}`;
    return [year, month, ...(isDay ? [day] : [])].join(form);
  };
  const words = {
    site: roleWord('site', picker),
    metric: roleWord('metric', picker),
    country: roleWord('country', picker),
  };
  const element = (site: string, path: string) => {
    const members: (() => void)[] = [
      () => json.member(words.site, () => json.string(site)),
      () => json.member(words.metric, () => json.string(metricWord(metric, picker))),
      () => json.member(words.country, () => json.string(countryText(country, picker))),
      () =>
        json.member('series', () => {
          json.around('{}', periods, (period) => {
            const subject: Subject = { site, country, device: 'all', period };
            json.member(key(period), () => {
              const cell = kit.figure(metric, subject);
              places.add(cell.made, `${path}series.${key(period)}`, putValue(json, cell));
            });
          });
        }),
    ];
    json.around('{}', members, (write) => write());
  };
  if (sites.length === 1) element(sites[0] as string, '');
  else json.around('[]', sites, (site, at) => element(site, `[${at}].`));
  const areFirst = isDay && periods.every(({ from }) => from.endsWith('-01'));
  if (areFirst) kit.tell({ granularity: 'day' });
  return jsonWritten(json, places, { tell: kit.told(true) }, manner.letters);
}
