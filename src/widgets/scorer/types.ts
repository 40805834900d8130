import type { Plural } from '../../core/i18n';
import type { ActData, Entry, SchemeData, Score } from '../../core/scoring';
import type { Ui } from '../../schemas/ui';

/** What the picture needs of a scheme before its rules are loaded. */
export interface Face {
  readonly id: string;
  readonly name: string;
  readonly place: string;
  readonly keeper: 'centre' | 'local' | 'court' | 'company';
  readonly kind: SchemeData['kind'];
  readonly from: string;
  readonly until: string | null;
  readonly base: number | null;
  readonly drawn: { readonly from: number; readonly to: number } | null;
  readonly bands: readonly { readonly id: string; readonly min: number | null }[];
  readonly bandsConfidence: SchemeData['bandsConfidence'];
  readonly summary: string;
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
  readonly amount: {
    readonly unit: string;
    readonly default: number;
    readonly min: number;
    readonly max: number;
    readonly step: number;
  } | null;
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

/** The file that `state/` fetches when the widget comes into view: all rules, for counting and in words, all acts, all lives. */
export interface Rulebook {
  readonly version: 1;
  readonly schemes: readonly SchemeData[];
  readonly acts: readonly (ActData & ActWords)[];
  readonly personas: readonly PersonaWords[];
  /** By "scheme/rule". */
  readonly words: Readonly<Record<string, RuleWords>>;
  /** What follows from a band or a listing, by scheme, in the order of the scheme's effects. */
  readonly effects: Readonly<Record<string, readonly string[]>>;
}

export interface ScorerProps {
  readonly lang: string;
  readonly words: Ui['scorer'];
  readonly units: Readonly<Record<string, Plural>>;
  readonly faces: readonly Face[];
  readonly personas: readonly { readonly id: string; readonly name: string }[];
  readonly asOf: { readonly first: string; readonly last: string; readonly start: string };
  /** The life that the page shows before any script: its person, acts, scores, and the words of the rules that it meets. */
  readonly first: {
    readonly persona: PersonaWords;
    readonly acts: readonly ActWords[];
    readonly scores: readonly Score[];
    readonly words: Readonly<Record<string, RuleWords>>;
    readonly effects: Readonly<Record<string, readonly string[]>>;
  };
  readonly rulebook: string;
  readonly addressKey: string;
}
