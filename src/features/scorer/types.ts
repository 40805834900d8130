import type { Unit } from '../../core/i18n';
import type { Entry, Role, Scheme, SchemeData, Score } from '../../core/scoring';
import type { Messages } from 'messages';

/** What the picture needs of a scheme before its rules are loaded. */
export interface SchemeSummary {
  readonly id: string;
  readonly scheme: string;
  readonly name: string;
  readonly place: string;
  readonly keeper: 'centre' | 'local' | 'court' | 'company';
  readonly kind: SchemeData['kind'];
  /** Whether it is a red list, which praises those on it. */
  readonly red: boolean;
  readonly consent: SchemeData['consent'];
  readonly from: string;
  readonly until: string | null;
  readonly base: number | null;
  /** The stretch of the scale that pictures show. */
  readonly domain: { readonly from: number; readonly to: number } | null;
  readonly bands: readonly { readonly id: string; readonly min: number | null }[];
  /** Whether any rule of it was found. */
  readonly ruled: boolean;
  readonly bandsConfidence: SchemeData['bandsConfidence'];
  readonly about: string;
}

/** A source as the widget names it. */
export interface Source {
  readonly title: string;
  readonly url: string | null;
  readonly lang: string;
}

/** Something said, with the first of its sources. */
export interface Sourced {
  readonly text: string;
  readonly confidence: 'verified' | 'secondary';
  readonly source: Source;
}

/** Where a text says something: article, wording, sources. */
export interface Passage {
  readonly locator: string;
  readonly original: string | null;
  readonly sources: readonly Source[];
}

/** A question that a text leaves open, in words; the answers by id. */
export interface ReadingWords extends Passage {
  readonly question: string;
  readonly choices: Readonly<Record<string, string>>;
}

/** A rule in words, for the ledger. */
export interface RuleWords extends Sourced {
  readonly locator: string;
  readonly original: string | null;
  readonly note: string | null;
}

/** One scheme in words; a file that the scorer fetches when its ledger is opened. */
export interface SchemeWords {
  /** By the rule's id. */
  readonly rules: Readonly<Record<string, RuleWords>>;
  /** By the question's id. */
  readonly readings: Readonly<Record<string, ReadingWords>>;
  /** The catch-all that lets the keeper set points for what no line names. */
  readonly caseByCase: (Passage & { readonly text: string }) | null;
  /** What follows from a band or a listing, in the order of the scheme's effects. */
  readonly effects: readonly string[];
  /** null where the page brings only what its first state needs. */
  readonly baseRates: readonly Sourced[] | null;
}

/** What there is to say of an act beside its rules. */
export interface ActNotes {
  readonly law?: Sourced & { readonly kind: 'none' | 'civil' | 'discipline' | 'administrative' | 'crime' | 'depends' };
  readonly origin?: Sourced;
  readonly note?: string;
}

export interface ActWords {
  readonly id: string;
  readonly label: string;
  readonly zh?: string | undefined;
  readonly theme: string;
  /** One of the acts that several schemes may know; the others are lines of one rulebook. */
  readonly everyday: boolean;
  readonly role?: Role | undefined;
  readonly amount: {
    readonly unit: string;
    readonly default: number;
    readonly min: number;
    readonly max: number;
    readonly step: number;
  } | null;
  readonly settles: string | null;
}

export interface PersonaWords {
  readonly id: string;
  readonly name: string;
  readonly born: number;
  readonly roles: readonly Role[];
  readonly line: string;
  readonly lesson: string;
  readonly entries: readonly Entry[];
}

/** The file that the scorer fetches when it comes into view: all rules, for counting, all acts, all lives. */
export interface Rulebook {
  readonly version: 1;
  readonly schemes: readonly SchemeData[];
  readonly acts: readonly (ActWords & { readonly myth: boolean })[];
  /** Ids that acts had in earlier links and files, and those that they have now. */
  readonly formerIds: Readonly<Record<string, string>>;
  readonly personas: readonly PersonaWords[];
}

/** What every scorer says, and what only its tools say. */
export type ScorerWords = Omit<Messages['scorer'], 'title'> & { readonly themes: Readonly<Record<string, string>> };
export type ToolWords = Messages['workbench'] & Pick<Messages['scorer'], 'title'>;

/** The result with each answer to one open question, in words; `open` is that with none. */
export interface Alternatives {
  readonly open: string;
  readonly choices: Readonly<Record<string, string>>;
}

/** One scheme as a row shows it. */
export interface Shown {
  readonly summary: SchemeSummary;
  readonly score: Score;
  /** The other life's score, where one stands beside. */
  readonly other: Score | null;
  /** null until the rulebooks are there. */
  readonly scheme: Scheme | null;
}

export interface ScorerProps {
  readonly lang: string;
  readonly words: ScorerWords;
  readonly units: Readonly<Record<string, Unit>>;
  /** The versions of the schemes that may be shown: in the order of the page, those of one scheme in the order of time. */
  readonly summaries: readonly SchemeSummary[];
  readonly personas: readonly { readonly id: string; readonly name: string }[];
  readonly asOf: { readonly earliest: string; readonly first: string; readonly last: string; readonly start: string };
  /** The life that the page shows before any script: its person, acts, scores, and the words of the rules that it meets. */
  readonly first: {
    readonly persona: PersonaWords;
    readonly acts: readonly ActWords[];
    /** Of the versions that the first day shows, in their order. */
    readonly scores: readonly Score[];
    readonly words: Readonly<Record<string, SchemeWords>>;
    /** By the summary's id and the question's. */
    readonly alternatives: Readonly<Record<string, Readonly<Record<string, Alternatives>>>>;
    readonly notes: Readonly<Record<string, ActNotes>>;
  };
  /** Folder of the data files, with a slash at its end. */
  readonly data: string;
  /** Folder of the pages of the schemes, with a slash at its end. */
  readonly schemes: string;
  readonly addressKey: string;
  /** Whether it begins with the reader's citizen, where one is kept: the page of one person is about that person. */
  readonly beginsWithCitizen: boolean;
}
