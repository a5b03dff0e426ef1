// The reference of @songai/core: every export says what it means, in which unit, what it throws and on what it rests.
//   node scripts/api.mjs          checks, and lists `file:line export: what is missing`
//   node scripts/api.mjs --html   also writes the reference into out/api
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Application, ReflectionKind, TSConfigReader, TypeDocReader } from 'typedoc';

const root = fileURLToPath(new URL('../', import.meta.url));
process.chdir(root);

/** Folders of core that compute what the law or statistics prescribe: their functions and figures cite a source. */
const SOURCED =
  /^packages\/core\/src\/(award|liability|law|royalty|views|plan|sensitivity|random|precedents|assess\.ts)/;
/** A provision, a standard, a court, or an author with the year. */
const SOURCE = /\bArts?\. ?\d|\bCode\b|\bAct\b|\bCourt\b|\bRFC \d|\bISO \d|\(\d{4}\)|\bStudent\b|\bWilks\b/;
/** What a number may count or measure. */
const UNIT =
  /-1, 0 or 1|\byen|\bday|\bmonth|\byear|\bcount|\bnumber of|\bhow many|\bmany\b|\bshare|\bbytes?\b|\bMB\b|\bseconds?\b|\bms\b|\bdraws?\b|\bpercent|\brow|\bline\b|\bcolumn|\bposition|\bfrom 0|\bfrom 1|\bindex\b|\bseed\b|\bpixels?\b|\bmillimetres?\b|\bunits?\b|\bratio|\bfactor|\btimes\b|\bviews?\b|\bvisits?\b|\blevel|\b0 to 1\b|\brate\b|\bplaces?\b|\bstandard error|\bcharacters?\b/i;

const app = await Application.bootstrapWithPlugins({ options: root }, [
  new TypeDocReader(),
  new TSConfigReader(),
]);
const project = await app.convert();
if (!project) process.exit(1);
app.validate(project);

const textOf = (parts) =>
  (parts ?? [])
    .map((part) => part.text)
    .join('')
    .trim();
const tagsOf = (comment, tag) => (comment?.blockTags ?? []).filter((one) => one.tag === tag);
const whole = (comment) =>
  [textOf(comment?.summary), ...(comment?.blockTags ?? []).map((one) => textOf(one.content))].join(' ');
const isSentence = (text) => text.split(/\s+/).length >= 3;

const missing = [];
const placeOf = (reflection) => {
  for (let at = reflection; at; at = at.parent) if (at.sources?.[0]) return at.sources[0];
  return { fileName: 'packages/core/src/index.ts', line: 1 };
};
const lack = (reflection, name, what) => {
  const { fileName, line } = placeOf(reflection);
  missing.push({ fileName, line, text: `${fileName}:${line} ${name}: ${what}` });
};

/** Keys of the case file carry their meaning in its JSON Schema, which `songai schema` prints. */
const isCaseKey = (reflection) => /schema\.ts$/.test(reflection.sources?.[0]?.fileName ?? '');
const isNumber = (type) =>
  type?.type === 'intrinsic'
    ? type.name === 'number'
    : type?.type === 'union' && type.types.some((one) => isNumber(one));

function checkSource(reflection, name, comment) {
  if (SOURCED.test(placeOf(reflection).fileName) && !SOURCE.test(whole(comment)))
    lack(reflection, name, 'no source (provision, ruling, paper or standard)');
}

function checkSignature(signature, name, isExport) {
  const { comment } = signature;
  // What the language itself declares, such as the constructor of an error.
  if (placeOf(signature).fileName.includes('node_modules/')) return;
  if (!isSentence(textOf(comment?.summary))) lack(signature, name, 'no meaning in a sentence');
  for (const parameter of signature.parameters ?? []) {
    const said = textOf(parameter.comment?.summary);
    if (!said) lack(signature, name, `no @param ${parameter.name}`);
    else if (isNumber(parameter.type) && !UNIT.test(said))
      lack(signature, name, `@param ${parameter.name} has no unit`);
  }
  const back = signature.type?.toString() ?? 'void';
  if (signature.kind === ReflectionKind.ConstructorSignature || /^(Promise<)?void>?$/.test(back)) {
    // nothing is given back
  } else if (tagsOf(comment, '@returns').length === 0) lack(signature, name, 'no @returns');
  else if (isNumber(signature.type) && !UNIT.test(textOf(tagsOf(comment, '@returns')[0].content)))
    lack(signature, name, '@returns has no unit');
  // A class may say it once for all its methods.
  const ofClass = isExport ? '' : textOf(signature.parent?.parent?.comment?.summary);
  const tags = (comment?.blockTags ?? []).map((one) => one.tag).join(' ');
  if (!/\bthrows?\b/i.test(`${whole(comment)} ${tags} ${ofClass}`))
    lack(signature, name, 'does not say what it throws');
  if (isExport) checkSource(signature, name, comment);
}

function checkMember(member, name) {
  if (member.flags.isPrivate || isCaseKey(member)) return;
  // A class whose constructor takes nothing has said all there is to say of it.
  if (member.kind === ReflectionKind.Constructor && !member.signatures?.[0]?.parameters?.length) return;
  if (member.signatures) {
    for (const signature of member.signatures) checkSignature(signature, name, false);
    return;
  }
  const comment = member.comment ?? member.getSignature?.comment;
  const said = whole(comment);
  if (!said) lack(member, name, 'not documented');
  else if (isNumber(member.type ?? member.getSignature?.type) && !UNIT.test(said))
    lack(member, name, 'has no unit');
}

/** Properties of the object types that an alias is made of. What is written within a property is said with it. */
function checkInside(type, name) {
  if (!type) return;
  if (type.type === 'reflection') {
    for (const child of type.declaration.children ?? []) checkMember(child, `${name}.${child.name}`);
    return;
  }
  for (const inner of type.types ?? type.elements ?? []) checkInside(inner, name);
  for (const inner of [type.elementType, type.target, ...(type.typeArguments ?? [])])
    if (inner && typeof inner === 'object') checkInside(inner, name);
}

let exports = 0;
for (const one of project.children ?? []) {
  exports += 1;
  const { name } = one;
  if (one.kind === ReflectionKind.Reference) continue;
  if (one.signatures) {
    for (const signature of one.signatures) checkSignature(signature, name, true);
    continue;
  }
  if (!isSentence(textOf(one.comment?.summary))) lack(one, name, 'no meaning in a sentence');
  if (one.kind === ReflectionKind.Variable) checkSource(one, name, one.comment);
  else checkInside(one.type, name);
  for (const member of one.children ?? []) checkMember(member, `${name}.${member.name}`);
}

missing.sort((a, b) => (a.fileName < b.fileName ? -1 : a.fileName > b.fileName ? 1 : a.line - b.line));
for (const { text } of missing) console.error(text);
const failed = missing.length > 0 || app.logger.hasErrors() || app.logger.hasWarnings();

if (!failed && process.argv.includes('--html')) {
  // Where a thing stands is named, and leads nowhere: the reference needs no host.
  for (const reflection of Object.values(project.reflections))
    for (const source of reflection.sources ?? []) delete source.url;
  await app.generateDocs(project, path.join(root, 'out/api'));
}
console.log(failed ? `${missing.length} gaps in the reference` : `${exports} exports are documented`);
process.exit(failed ? 1 : 0);
