import type { Assessment } from '../assess.js';
import type { Lang } from '../base/words.js';
import type { Uncertainty } from '../sensitivity/uncertainty.js';
import type { Hasher } from '../tables/chunks.js';
import { checkLang } from './check-lang.js';
import type { Document } from './document.js';
import { factsOf } from './facts.js';
import type { Profile } from './profile.js';
import { contestedSection } from './sections-contested.js';
import { demandSection } from './sections-demand.js';
import { inputsSection, notAppliedSection } from './sections-inputs.js';
import { limitationSection } from './sections-limitation.js';
import { assumptionsSection, methodSection, warningsSection } from './sections-notes.js';
import { orderSection } from './sections-order.js';
import { resultSection, summarySection } from './sections-result.js';
import { scheduleSection } from './sections-schedule.js';
import { startSection } from './sections-start.js';
import { uncertaintySection } from './sections-uncertainty.js';
import { workingSection } from './sections-working.js';
import { uncertaintySummary } from './uncertainty-summary.js';

/** What a report holds beside the figures, and for whom it is. */
export interface Asked {
  /** what `uncertaintyOf` answered; the report says nothing of uncertainty where absent */
  readonly uncertainty?: Uncertainty;
  /** `internal` where not stated */
  readonly profile?: Profile;
  /** makes the SHA-256 of the JSON report; by default one in JavaScript */
  readonly hasher?: () => Hasher;
  /** stops `render` and `renderPieces`, between two steps: building the document, and writing it */
  readonly signal?: AbortSignal;
}

interface Built extends Asked {
  readonly document: Document;
}

/** The document that was made last of an assessment: its forms are made one after the other, and from the same one. */
const built = new WeakMap<Assessment, Built>();

/**
 * The report, in the order in which a reader asks: what it comes to, of what, how, why from then, on what, but.
 * @param assessment what `assess` gave
 * @param lang the language of the document
 * @param asked the answers of `uncertaintyOf`, and the profile by which they are printed
 * @returns the document, of which every form that a person reads is made
 * @throws MisuseError for a language that there is none of; nothing for any assessment.
 */
export function buildDocument(assessment: Assessment, lang: Lang, asked: Asked = {}): Document {
  checkLang(lang);
  const { uncertainty, profile = 'internal' } = asked;
  const last = built.get(assessment);
  const isSame = last && last.uncertainty === uncertainty && last.profile === profile;
  if (isSame && last.document.lang === lang) return last.document;
  const document = written(assessment, lang, { uncertainty, profile });
  built.set(assessment, { document, profile, ...(uncertainty ? { uncertainty } : {}) });
  return document;
}

function written(
  assessment: Assessment,
  lang: Lang,
  { uncertainty, profile }: { readonly uncertainty: Uncertainty | undefined; readonly profile: Profile },
): Document {
  return {
    lang,
    title: assessment.case.fields.name,
    facts: factsOf(assessment, lang),
    sections: [
      resultSection(assessment, lang),
      orderSection(assessment, lang),
      demandSection(assessment, lang),
      scheduleSection(assessment, lang),
      ...(uncertainty ? [uncertaintySection(assessment, uncertainty, profile, lang)] : []),
      workingSection(assessment, lang),
      startSection(assessment, lang),
      ...(profile === 'internal' ? limitationSection(assessment, lang) : []),
      inputsSection(assessment, lang),
      notAppliedSection(assessment, lang),
      contestedSection(assessment, lang),
      assumptionsSection(assessment, lang),
      warningsSection(assessment, profile, lang),
      methodSection(assessment, lang),
    ],
  };
}

/**
 * What a terminal shows: the result, and what to look at.
 * @param assessment what `assess` gave
 * @param lang the language of the document
 * @param asked the answers of `uncertaintyOf`, and the profile by which they are printed
 * @returns a short document without facts and working
 * @throws MisuseError for a language that there is none of; nothing for any assessment.
 */
export function buildSummary(assessment: Assessment, lang: Lang, asked: Asked = {}): Document {
  checkLang(lang);
  const { uncertainty, profile = 'internal' } = asked;
  return {
    lang,
    title: assessment.case.fields.name,
    facts: [],
    sections: [
      summarySection(assessment, lang),
      ...(uncertainty ? [uncertaintySummary(assessment, uncertainty, profile, lang)] : []),
    ],
  };
}
