import type { Family, Input } from '../../formula/graph.js';
import { type Address, rangeTo, refTo } from './book.js';
import {
  chosen,
  commonDen,
  cutOf,
  cutOfFloat,
  inverted,
  type Operand,
  quotient,
  scaled,
  sharedDen,
  sharedNum,
  timesDen,
  timesNum,
} from './formulas.js';
import type { Keeping } from './keeping.js';
import type { Node } from './origin.js';
import { isOnInputs, type Places, type Slot } from './places.js';
import { runsOf, runText } from './runs.js';

/** The cells of one input on the sheet of inputs. */
export interface InputCells {
  readonly value: Address;
  readonly num: Address;
  readonly den: Address;
}

/** A formula for a slot of a family at a member; a number where the cell holds a constant. */
export type Content = string | number;

/** Writes the formulas of a graph, each in the words of the sheet on which it stands. */
export class LiveCells {
  readonly #signed = new Map<Family, boolean>();

  constructor(
    readonly places: Places,
    readonly keeping: Keeping,
    readonly inputs: ReadonlyMap<string, InputCells>,
  ) {}

  /** Where a node's figure stands: on the sheet of inputs where it may be changed there. */
  address([family, member]: Node, slot: 'value' | 'num' | 'den'): Address {
    if (isOnInputs(family) && family.op === 'input')
      return (this.inputs.get((family.inputs[member] as Input).id) as InputCells)[slot];
    return this.places.at(family, member, this.keeping.kept(family) === 'ratio' ? slot : 'value');
  }

  /** The formulas of one family at one member, slot by slot. */
  contents(family: Family, member: number): ReadonlyMap<Slot, Content> {
    const made = new Map<Slot, Content>();
    const home = this.places.at(family, member, 'value').sheet;
    const kept = this.keeping.kept(family);
    const own = (slot: Slot) => refTo(this.places.at(family, member, slot), home);
    if (family.op === 'input') this.#input(family, member, home, made);
    else if (family.op === 'cut') made.set('value', this.#cut(family, member, home));
    else if (kept === 'ratio') this.#ratio(family, member, home, own, made);
    else made.set('value', this.#plain(family, member, home));
    if (made.has('num') && !made.has('value')) {
      const plain = family.op === 'input' ? undefined : String(this.#plain(family, member, home));
      made.set('value', quotient(own('num'), own('den'), plain));
    }
    return made;
  }

  #input(family: Family & { op: 'input' }, member: number, home: string, made: Map<Slot, Content>): void {
    if (isOnInputs(family)) made.set('value', refTo(this.address([family, member], 'value'), home));
    else if (this.keeping.kept(family) === 'ratio') {
      const { num, den } = this.keeping.ratio(family, member);
      made.set('num', num).set('den', den);
    } else made.set('value', this.keeping.shown(family, member));
  }

  #cut(family: Family, member: number, home: string): string {
    const [node] = this.keeping.operands(family, member) as [Node];
    const operand = this.#operand(node, home);
    if (this.keeping.kept(node[0]) !== 'float') return cutOf(operand);
    return cutOfFloat(operand.value);
  }

  /** Whole numbers, or figures beyond 2^53: the plain operation. */
  #plain(family: Family, member: number, home: string): Content {
    const nodes = this.keeping.operands(family, member);
    if (family.op === 'sum') return this.#sum(family, member, nodes, home);
    const values = nodes.map((node) => this.#operand(node, home).value);
    switch (family.op) {
      case 'min':
      case 'max':
        return `${family.op.toUpperCase()}(${values.join(',')})`;
      case 'mul':
        return values.join('*');
      case 'div':
        return values.join('/');
      case 'sub':
        return values.join('-');
      default:
        return values.join('+');
    }
  }

  #sum(
    family: Family & { readonly op: 'sum' },
    member: number,
    nodes: readonly Node[],
    home: string,
  ): Content {
    const form = this.keeping.sumForm(family);
    if (form === 'figure') return this.keeping.figure(family, member);
    if (form !== 'ranges') {
      const rows = form.to.length - 1;
      const range = (first: Address) => rangeTo(first, { ...first, row: first.row + rows }, home);
      const keys = range(this.places.keys(family));
      return `SUMIF(${keys},${member + 1},${range(this.places.at(form.terms, 0, 'value'))})`;
    }
    if (nodes.length === 0) return 0;
    const at = (node: Node) => this.address(node, 'value');
    return `SUM(${runsOf(nodes, at)
      .map((run) => runText(run, at, home))
      .join(',')})`;
  }

  #ratio(
    family: Family,
    member: number,
    home: string,
    own: (slot: Slot) => string,
    made: Map<Slot, Content>,
  ): void {
    const nodes = this.keeping.operands(family, member);
    if (family.op === 'sum' || family.op === 'add' || family.op === 'sub') {
      this.#added(family, nodes, home, own, made);
      return;
    }
    const [first, ...others] = nodes.map((node) => this.#operand(node, home)) as [Operand, ...Operand[]];
    const last = others.length - 1;
    let before = first;
    others.forEach((operand, at) => {
      const [num, den]: [Slot, Slot] = at === last ? ['num', 'den'] : [`num${at + 1}`, `den${at + 1}`];
      if (family.op === 'min' || family.op === 'max') {
        const sign = family.op === 'min' ? '<=' : '>=';
        made.set(num, chosen(before, operand, sign, 'num')).set(den, chosen(before, operand, sign, 'den'));
      } else {
        const by = family.op === 'div' ? inverted(operand) : operand;
        made.set(num, timesNum(before, by)).set(den, timesDen(before, by));
      }
      before = { value: '', num: own(num), den: own(den), isSigned: this.#isSigned(family) };
    });
    if (others.length === 0) made.set('num', first.num).set('den', first.den);
  }

  #added(
    family: Family,
    nodes: readonly Node[],
    home: string,
    own: (slot: Slot) => string,
    made: Map<Slot, Content>,
  ): void {
    const num = (node: Node) => this.address(node, 'num');
    const den = (node: Node) => this.address(node, 'den');
    // What is taken off stands by itself, also where its cell happens to follow.
    const runs =
      family.op === 'sub' ? nodes.map((node) => ({ first: node, last: node })) : runsOf(nodes, num);
    const parts = runs.map((run) => ({
      num: runText(run, num, home),
      den: this.keeping.kept(run.first[0]) === 'ratio' ? runText(run, den, home) : '1',
    }));
    const signs = family.op === 'sub' ? '-' : '+';
    made.set('common', commonDen(parts.map((part) => part.den)));
    made.set('scaled', parts.map((part) => scaled(part.num, part.den, own('common'))).join(signs) || '0');
    made
      .set('num', sharedNum(own('scaled'), own('common')))
      .set('den', sharedDen(own('scaled'), own('common')));
  }

  #operand(node: Node, home: string): Operand {
    const [family] = node;
    const part = (slot: 'value' | 'num' | 'den') => refTo(this.address(node, slot), home);
    const isRatio = this.keeping.kept(family) === 'ratio';
    return {
      value: part('value'),
      num: part(isRatio ? 'num' : 'value'),
      den: isRatio ? part('den') : '1',
      isSigned: this.#isSigned(family),
    };
  }

  /** Whether a figure can fall below zero, whatever the inputs: nothing comes in below zero, but a difference may. */
  #isSigned(family: Family): boolean {
    const known = this.#signed.get(family);
    if (known !== undefined) return known;
    const signed =
      family.op === 'input'
        ? false
        : family.op === 'sub'
          ? true
          : family.op === 'max'
            ? family.args.every((arg) => this.#isSigned(arg))
            : family.args.some((arg) => this.#isSigned(arg));
    this.#signed.set(family, signed);
    return signed;
  }
}
