import type { ShownProblem } from '../engine/shown-problem.js';
import { desk, type Tab, tab } from './state.js';

/** On which page of the work the entries of the case stand. */
const TAB_OF: Readonly<Record<string, Tab>> = {
  name: 'parties',
  court: 'parties',
  number: 'parties',
  plaintiffs: 'parties',
  defendants: 'parties',
  sites: 'parties',
  period: 'parties',
  titles: 'titles',
  fee: 'titles',
  feeTax: 'titles',
  rate: 'titles',
  uplift: 'titles',
  notices: 'notices',
  traffic: 'files',
  views: 'views',
  partMonths: 'views',
  lawyerFee: 'award',
  cuts: 'award',
  delayDamages: 'award',
  reductions: 'award',
  payments: 'award',
  filed: 'award',
  limitation: 'award',
  uncertainty: 'uncertainty',
  exhibits: 'exhibits',
};

/** Leads to the field that a problem is of, and puts the focus there; where there is none, to its line in the text. */
export function goTo({ path, file }: ShownProblem): void {
  const isOfCase = file === undefined || file === desk.value.name;
  if (!isOfCase) {
    tab.value = 'files';
    afterRender(() => focusOn(`[data-file="${CSS.escape(file ?? '')}"]`));
    return;
  }
  const section = /^[^.[]+/.exec(path ?? '')?.[0] ?? '';
  tab.value = TAB_OF[section] ?? 'text';
  afterRender(() => {
    if (path !== undefined && focusNearest(path)) return;
    tab.value = 'text';
    afterRender(() => focusOn('#case-text'));
  });
}

const afterRender = (then: () => void): void => {
  requestAnimationFrame(() => requestAnimationFrame(then));
};

/** The field at the path, or the nearest thing around it that is on the page. */
function focusNearest(path: string): boolean {
  for (let at = path; at !== ''; at = at.replace(/(\.[^.[]+|\[\d+\]|^[^.[]+)$/, '')) {
    if (focusOn(`[data-path="${CSS.escape(at)}"]`)) return true;
  }
  return false;
}

function focusOn(selector: string): boolean {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) return false;
  const field = found.matches('input, select, textarea, button, [tabindex]')
    ? found
    : found.querySelector<HTMLElement>('input:not(.unseen), select, textarea, button');
  const target = field ?? found;
  if (!field) target.tabIndex = -1;
  target.focus();
  target.scrollIntoView({ block: 'center' });
  return true;
}
