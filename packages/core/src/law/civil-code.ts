import type { Day } from '../base/day.js';
import type { Words } from '../base/words.js';

/** Provisions of the Civil Code on the counting of periods; a court's period of grace follows them by analogy. */
export const ARTICLE_140: Words = {
  ja: '民法140条（初日不算入、類推）',
  en: 'Civil Code Art. 140 (first day not counted), by analogy',
};
export const ARTICLE_143_2: Words = {
  ja: '民法143条2項（暦による計算、類推）',
  en: 'Civil Code Art. 143(2) (counted by the calendar), by analogy',
};
export const ARTICLE_142_NOT_APPLIED: Words = {
  ja: '民法142条は適用していない（末日が日曜・祝日でも動かさない）',
  en: 'Civil Code Art. 142 is not applied (a last day on a Sunday or holiday is not moved)',
};
export const ARTICLE_142: Words = {
  ja: '民法142条（日曜・祝日に取引をしない慣習があるものとして、類推。土曜日と12月29日〜1月3日は、祝日でない限り動かさない）',
  en: 'Civil Code Art. 142 (taken that custom is not to do business on Sundays and national holidays), by analogy; Saturdays and 29 December to 3 January are not moved unless they are national holidays',
};

/** What delay damages rest on. */
export const DELAY_DAMAGES: Words = {
  ja: '民法404条・419条1項（遅延損害金）',
  en: 'Civil Code Arts. 404, 419(1) (delay damages)',
};

/** In which order a payment is credited: costs, interest, principal. */
const APPROPRIATION: Words = {
  ja: '民法489条1項（費用・利息・元本の順に充当）',
  en: 'Civil Code Art. 489(1) (costs, interest, principal)',
};
const APPROPRIATION_BEFORE_2020: Words = {
  ja: '平成29年改正前の民法491条1項（費用・利息・元本の順に充当）',
  en: 'Civil Code Art. 491(1) before its revision of 2017 (costs, interest, principal)',
};

/** The provision by which a payment of a day is credited: the revised one holds from 2020-04-01. */
export const appropriationOn = (day: Day): Words =>
  day < '2020-04-01' ? APPROPRIATION_BEFORE_2020 : APPROPRIATION;

/** Limitation of claims from torts, and what a suit for a part does for the rest. */
export const LIMITATION: Words = {
  ja: '民法724条（知った時から3年、不法行為の時から20年）',
  en: 'Civil Code Art. 724 (three years from knowledge, twenty from the tort)',
};
export const PARTIAL_SUIT: Words = {
  ja: '明示的一部請求の訴えの提起は、特段の事情のない限り、残部について裁判上の催告の効力を生ずるにとどまる（最判平成25年6月6日）',
  en: 'A suit expressly for a part does no more for the remainder, save in special circumstances, than a demand made in court (Supreme Court, 2013-06-06)',
};
/** Joint tortfeasors, and those who aid. */
export const JOINT_TORT: Words = {
  ja: '民法719条（共同不法行為者・幇助者の連帯責任）',
  en: 'Civil Code Art. 719 (joint and several liability of tortfeasors and aiders)',
};
