import type { Words } from '@songai/core';
import type { ShownProblem } from './shown-problem.js';

/** What somebody entered is held by whoever met the fault, or elsewhere. */
const NOT_LOST: Words = {
  ja: '入力は失われていません。「元に戻す」で直前の操作を取り消すか、保存してから開き直してください。',
  en: 'What you entered is not lost. Undo the last step, or save and open the page anew.',
};

/**
 * A fault of ours, told like a problem.
 * @param hint what has become of the work, and what to do
 */
export function faultOf(message: string, hint: Words = NOT_LOST): ShownProblem {
  const first = message.split('\n')[0] ?? '';
  return {
    code: 'page.fault',
    severity: 'error',
    place: '',
    value: first,
    telling: { ja: `内部の誤りが起きました：${first}`, en: `An internal fault: ${first}` },
    hint,
    asksMapping: false,
    count: 1,
  };
}
