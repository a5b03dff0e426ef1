import type { ShownProblem } from './shown-problem.js';

/** A fault of ours, told like a problem: what happened, and that nothing is lost. */
export function faultOf(message: string): ShownProblem {
  const first = message.split('\n')[0] ?? '';
  return {
    code: 'page.fault',
    severity: 'error',
    place: '',
    value: first,
    telling: { ja: `内部の誤りが起きました：${first}`, en: `An internal fault: ${first}` },
    hint: {
      ja: '入力は失われていません。「元に戻す」で直前の操作を取り消すか、保存してから開き直してください。',
      en: 'What you entered is not lost. Undo the last step, or save and open the page anew.',
    },
    asksMapping: false,
    count: 1,
  };
}
