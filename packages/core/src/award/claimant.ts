import type { Quantity } from '../base/quantity.js';
import type { Span } from '../base/span.js';
import type { Member } from '../formula/graph.js';
import type { DatedRate } from '../law/dated-rate.js';
import type { Claim, LawyerFee, Payment } from './schema.js';

/** A part of the loss of one plaintiff: a title, or the part of it for which the same defendants answer at the same rate. */
export interface Item {
  /** its position among the amounts */
  readonly at: number;
  /** id of the title */
  readonly title: string;
  /** where the title stands in the case */
  readonly path: string;
  /** positions of the defendants who answer for it */
  readonly defendants: readonly number[];
  /** first and last day of the tort; absent where it is not known */
  readonly tort?: Span;
  /** statutory rate of interest of the tort's own days; absent where the case states a rate, or asks for no interest */
  readonly interest?: DatedRate;
  /** the claim made for the title */
  readonly claim?: { readonly quantity: Quantity; readonly path: string };
}

/** One plaintiff as the award sees it. */
export interface Claimant {
  readonly member: Member;
  /** of the plaintiff in the case, `plaintiffs[0]` */
  readonly path: string;
  readonly claim?: Claim | undefined;
  readonly lawyerFee?: LawyerFee | undefined;
  /** where the lawyer's fee stands in the case */
  readonly lawyerFeePath: string;
  readonly items: readonly Item[];
  /** what it has received already, by date */
  readonly payments: readonly (Payment & { readonly path: string; readonly payer?: number })[];
}
