import { type Problem, problem, shown } from '../../base/problem.js';
import type { Place } from '../../base/source.js';
import { SAVE_AGAIN } from './part-problems.js';

const badCell = (code: string, place: Place, value: string, ja: string, en: string): Problem =>
  problem(`xlsx.${code}`, 'error', place, value, { ja: [ja, SAVE_AGAIN.ja], en: [en, SAVE_AGAIN.en] });

export const noSuchString = (place: Place, index: string): Problem =>
  badCell(
    'no-such-string',
    place,
    index,
    `このセルが指す${shown(index)}番の文字列が、ブックの共有文字列にありません。`,
    `This cell refers to shared string ${shown(index)}, which the workbook does not have.`,
  );

export const badStyle = (place: Place, style: string): Problem =>
  badCell(
    'no-such-style',
    place,
    style,
    `このセルが指す${shown(style)}番の書式がブックになく、日付か数値か分かりません。`,
    `This cell refers to style ${shown(style)}, which the workbook does not have: whether it is a date or a number is not known.`,
  );

export const badType = (place: Place, type: string): Problem =>
  badCell(
    'bad-type',
    place,
    type,
    `このセルの種類「${shown(type)}」は知らないものです。`,
    `The type “${shown(type)}” of this cell is not known.`,
  );

export const badValue = (place: Place, value: string): Problem =>
  badCell(
    'bad-value',
    place,
    value,
    `このセルは真偽値のはずですが、値が「${shown(value)}」です。`,
    `This cell should hold true or false, but its value is “${shown(value)}”.`,
  );

export const badAddress = (place: Place, address: string): Problem =>
  badCell(
    'bad-address',
    place,
    address,
    `「${shown(address)}」は、ここにある行やセルの番地ではありません。`,
    `“${shown(address)}” is not the address of a row or cell that can stand here.`,
  );

export const doubledAddress = (place: Place, address: string): Problem =>
  badCell(
    'doubled-address',
    place,
    address,
    `「${shown(address)}」が二度あり、どちらの値か決められません。`,
    `“${shown(address)}” stands twice, so it is not clear which value is meant.`,
  );

export const outOfOrder = (place: Place, address: string): Problem =>
  badCell(
    'out-of-order',
    place,
    address,
    `「${shown(address)}」が、それより後の行やセルの下に書かれています。行やセルは順に並んでいるはずです。`,
    `“${shown(address)}” is written after rows or cells that follow it; they should stand in order.`,
  );

export const misplaced = (place: Place, element: string): Problem =>
  badCell(
    'misplaced',
    place,
    element,
    `シートのデータの中に、行でもセルでもない「${shown(element)}」があります。`,
    `Among the sheet’s data there is “${shown(element)}”, which is neither a row nor a cell.`,
  );
