import type { Plural } from '../../core/i18n';
import type { ActData, Entry, SchemeData, Score } from '../../core/scoring';
import type { Ui } from '../../schemas/ui';

/** What the picture needs of a scheme before its rules are loaded. */
export interface Face {
  readonly id: string;
  readonly name: string;
  readonly place: string;
  readonly keeper: 'centre' | 'local' | 'court' | 'company';
  readonly kind: 'score' | 'list' | 'record';
  readonly from: string;
  readonly until: string | null;
  readonly base: number | null;
  readonly drawn: { readonly from: number; readonly to: number } | null;
  readonly bands: readonly { readonly id: string; readonly min: number | null; readonly name: string }[];
  readonly bandsConfidence: SchemeData['bandsConfidence'];
  readonly rulesHeld: SchemeData['rulesHeld'];
  readonly consent: string;
  readonly summary: string;
  readonly effects: readonly string[];
}

/** A rule in words, for the ledger. */
export interface RuleWords {
  readonly text: string;
  readonly locator: string;
  readonly original: string | null;
  readonly confidence: 'verified' | 'secondary';
  readonly source: { readonly title: string; readonly url: string | null; readonly lang: string };
  readonly note: string | null;
}

export interface ActWords {
  readonly id: string;
  readonly label: string;
  readonly theme: string;
  readonly amount: { readonly unit: string; readonly default: number; readonly min: number; readonly max: number; readonly step: number } | null;
  readonly settles: string | null;
  readonly note: string | null;
}

export interface PersonaWords {
  readonly id: string;
  readonly name: string;
  readonly line: string;
  readonly lesson: string;
  readonly entries: readonly Entry[];
}

/** The file that `state/` fetches on first need: all rules, for counting and in words, by "scheme/rule". */
export interface Rulebook {
  readonly version: 1;
  readonly schemes: readonly SchemeData[];
  readonly acts: readonly ActData[];
  readonly words: Readonly<Record<string, RuleWords>>;
}

export interface ScorerProps {
  readonly lang: string;
  readonly words: Ui['scorer'];
  readonly confidence: Ui['confidence'];
  readonly units: Readonly<Record<string, Plural>>;
  readonly faces: readonly Face[];
  readonly acts: readonly ActWords[];
  readonly personas: readonly PersonaWords[];
  readonly asOf: { readonly first: string; readonly last: string; readonly start: string };
  /** Scores of the first persona on the first day and the words of their rules: what the page shows before any script. */
  readonly scores: readonly Score[];
  readonly ruleWords: Readonly<Record<string, RuleWords>>;
  readonly rulebook: string;
  readonly addressKey: string;
}
