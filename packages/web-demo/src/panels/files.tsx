import { EditTable } from '../fields/edit-table.js';
import { edit, take } from '../page/deeds.js';
import { FilePicker } from '../page/file-picker.js';
import { desk, say } from '../page/state.js';
import { FileCard } from './file-card.js';
import { STATED } from './stated-traffic.js';

/** What was dropped, what it was recognised as, and what is wrong with it. */
export function FilesPanel() {
  const { files } = desk.value;
  return (
    <>
      <h2>{say({ ja: '資料', en: 'Files' })}</h2>
      <DropZone />
      <Mentioned />
      {files.map((one) => (
        <FileCard key={`${one.kind}${one.entry}${one.path}`} file={one} />
      ))}
      <EditTable spec={STATED} />
    </>
  );
}

/** Plaintiffs and sites that a table of titles names, and domains of an export: listed in the case by one press. */
function Mentioned() {
  const { mentioned } = desk.value;
  if (mentioned === 0) return null;
  return (
    <p class="note">
      {say({
        ja: `資料に出てくる原告・サイト・ドメインのうち、ケースにまだないものが ${mentioned} 件あります。`,
        en: `The files speak of ${mentioned} plaintiff(s), site(s) or domain(s) that the case does not list yet.`,
      })}{' '}
      <button type="button" onClick={() => edit([{ kind: 'addMentioned' }])}>
        {say({ ja: 'ケースに加える', en: 'Add them to the case' })}
      </button>
    </p>
  );
}

function DropZone() {
  return (
    <div class="drop">
      <p>
        {say({
          ja: 'アクセス統計（CSV・TSV・Excel・JSON・アクセスログ）、作品の一覧、通知の一覧を、このページにドラッグ＆ドロップしてください。',
          en: 'Drag and drop traffic exports (CSV, TSV, Excel, JSON, access logs), the list of titles and the log of notices onto this page.',
        })}
      </p>
      <FilePicker
        label={say({ ja: '資料のファイルを選ぶ', en: 'Choose files' })}
        isMultiple
        onFiles={(files) => void take(files)}
      />
    </div>
  );
}
