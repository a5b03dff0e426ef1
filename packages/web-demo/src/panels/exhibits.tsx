import { EditTable } from '../fields/edit-table.js';
import { choice, type TableSpec } from '../fields/spec.js';
import { say } from '../page/state.js';

const EXHIBITS: TableSpec = {
  path: ['exhibits'],
  caption: { ja: '証拠（甲号証）', en: 'Exhibits' },
  help: {
    ja: '証拠説明書（Word）は、この表から作ります。',
    en: 'The list of exhibits (Word) is made from this table.',
  },
  columns: [
    { path: ['id'], kind: 'text', label: { ja: '号証', en: 'number' }, placeholder: '甲第1号証' },
    { path: ['title'], kind: 'text', label: { ja: '標目', en: 'title' }, width: 'wide' },
    {
      path: ['kind'],
      kind: 'choice',
      label: { ja: '原本・写し', en: 'original or copy' },
      choices: [
        choice('', '（空欄）', '(empty)'),
        choice('original', '原本', 'original'),
        choice('copy', '写し', 'copy'),
      ],
    },
    { path: ['date'], kind: 'text', label: { ja: '作成日', en: 'made on' } },
    { path: ['author'], kind: 'text', label: { ja: '作成者', en: 'author' } },
    { path: ['purpose'], kind: 'text', label: { ja: '立証趣旨', en: 'purpose of proof' }, width: 'wide' },
  ],
  blank: { id: '', title: '' },
  add: { ja: '証拠を加える', en: 'Add an exhibit' },
};

export function ExhibitsPanel() {
  return (
    <>
      <h2>{say({ ja: '証拠', en: 'Exhibits' })}</h2>
      <EditTable spec={EXHIBITS} />
    </>
  );
}
