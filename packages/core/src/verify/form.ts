import type { Findings } from './findings.js';
import { at, below, isObject } from './json-value.js';
import { fractionOf } from './rebuild.js';

/** What may stand at a place of a report. */
export type Form =
  | 'text'
  | 'figure'
  | 'number'
  | 'boolean'
  | 'object'
  | 'list'
  | { readonly orNull: Form }
  | { readonly listOf: Form }
  | { readonly keys: Readonly<Record<string, Form>>; readonly maybe?: Readonly<Record<string, Form>> };

const ABOUT = {
  missing: { ja: 'songai が必ず書く項目がない。', en: 'songai always writes this key; it is missing' },
  unknown: { ja: 'songai の報告書にない項目がある。', en: 'a key that no report of songai has' },
  type: { ja: '値の型が違う。', en: 'a value of another type' },
} as const;

const IS: Readonly<Record<Extract<Form, string>, (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string',
  figure: (value) => fractionOf(value) !== undefined,
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
  object: isObject,
  list: Array.isArray,
};

/** Whether a value has the form that songai gives it: every key that is always there, none that is not known. */
export function checkForm(findings: Findings, value: unknown, form: Form, path = ''): void {
  if (typeof form === 'string') {
    if (IS[form](value)) findings.begin('form').compared += 1;
    else findings.wrong('form', path, value, ABOUT.type);
  } else if ('orNull' in form) {
    if (value !== null) checkForm(findings, value, form.orNull, path);
  } else if ('listOf' in form) {
    if (!Array.isArray(value)) findings.wrong('form', path, value, ABOUT.type);
    else for (const [n, one] of value.entries()) checkForm(findings, one, form.listOf, below(path, n));
  } else if (!isObject(value)) findings.wrong('form', path, value, ABOUT.type);
  else {
    const { keys, maybe = {} } = form;
    for (const [key, inner] of Object.entries(keys)) {
      if (Object.hasOwn(value, key)) checkForm(findings, at(value, key), inner, below(path, key));
      else findings.wrong('form', below(path, key), undefined, ABOUT.missing);
    }
    for (const key of Object.keys(value)) {
      const inner = at(maybe, key) as Form | undefined;
      if (inner) checkForm(findings, at(value, key), inner, below(path, key));
      else if (!Object.hasOwn(keys, key))
        findings.wrong('form', below(path, key), at(value, key), ABOUT.unknown);
    }
  }
}
