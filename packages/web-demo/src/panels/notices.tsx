import { at, isMapping, textAt } from '../engine/plain.js';
import { EditTable } from '../fields/edit-table.js';
import type { TableSpec } from '../fields/spec.js';
import { desk, say } from '../page/state.js';
import { ReadTable } from './read-table.js';

const NOTICES: TableSpec = {
  path: ['notices'],
  caption: { ja: '通知', en: 'Notices' },
  help: {
    ja: '作品とURLを特定した通知が、責任の始まりになります。URL を控えていなければ空欄のままに、通知に URL がなかったときはケースファイルで urls: [] と書きます。',
    en: 'A notice that names title and URL starts liability. Leave URLs empty where none were recorded; where the notice had none, write urls: [] in the case file.',
  },
  columns: [
    {
      path: ['date'],
      kind: 'day',
      label: { ja: '到達した日', en: 'arrived on' },
      placeholder: '2020-04-10',
      alias: ['到達日', '日付'],
    },
    { path: ['to'], kind: 'text', label: { ja: '被告', en: 'defendant' }, width: 'narrow', alias: ['宛先'] },
    { path: ['title'], kind: 'list', label: { ja: '作品', en: 'titles' }, alias: ['作品名'] },
    { path: ['site'], kind: 'list', label: { ja: 'サイト', en: 'sites' } },
    { path: ['urls'], kind: 'list', label: { ja: 'URL', en: 'URLs' }, width: 'wide' },
    { path: ['means'], kind: 'text', label: { ja: '方法', en: 'means' } },
    { path: ['exhibit'], kind: 'text', label: { ja: '証拠', en: 'exhibit' } },
    { path: ['note'], kind: 'text', label: { ja: '備考', en: 'note' } },
  ],
  blank: { date: '', to: '' },
  add: { ja: '通知を加える', en: 'Add a notice' },
};

export function NoticesPanel() {
  const { data } = desk.value;
  const table = { ...NOTICES, blank: { date: '', to: textAt(data, ['defendants', 0, 'id']) } };
  return (
    <>
      <h2>{say({ ja: '通知', en: 'Notices' })}</h2>
      {isMapping(at(data, ['notices'])) ? (
        <ReadTable
          caption={{ ja: '通知の一覧', en: 'Log of notices' }}
          file={textAt(data, ['notices', 'file'])}
          section="notices"
          columns={NOTICES.columns}
        />
      ) : (
        <EditTable spec={table} />
      )}
    </>
  );
}
