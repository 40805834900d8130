import type { Interval } from './interval';
import type { ReadingId } from './readings';

/** One thing in a life. `amount` is in the act's own unit (hours, yuan, months); `settled` is the day it was put right. */
export interface Entry {
  readonly act: string;
  readonly date: string;
  readonly amount?: number | undefined;
  readonly settled?: string | undefined;
}

/** What a person is beside being a resident, where rules ask for it. */
export type Role = 'villager' | 'village-head' | 'party-member' | 'official' | 'trader' | 'employee' | 'professional' | 'parent';

export interface Citizen {
  readonly entries: readonly Entry[];
  /** Year of birth, or the day as "YYYY-MM-DD"; not given: old enough for every scheme. */
  readonly born?: number | string | undefined;
  readonly roles?: readonly Role[] | undefined;
  /** Schemes (by name, not by version) that ask for consent and did not get it; not given: all got it. */
  readonly declined?: readonly string[] | undefined;
  /** Readings that have been settled on, by scheme (its name, not its version) and question; all others stay open. */
  readonly readings?: Readonly<Record<string, Readonly<Record<string, string>>>> | undefined;
}

export type PointsData = number | { readonly min: number | null; readonly max: number | null };

export type EffectData =
  | { readonly type: 'points'; readonly points: PointsData }
  | { readonly type: 'per-unit'; readonly points: PointsData }
  | {
      readonly type: 'ladder';
      readonly steps: readonly { readonly from: number; readonly points: number }[];
      readonly each?: boolean | undefined;
    }
  | {
      readonly type: 'tiers';
      readonly tiers: readonly { readonly upTo: number | null; readonly per: number; readonly points: number }[];
      readonly cap?: number | undefined;
      /** Which amounts are one sum: all whose term runs (not given), or those of one calendar year. */
      readonly sums?: 'term' | 'calendar-year' | undefined;
    }
  | { readonly type: 'one-of'; readonly choices: readonly { readonly points: number; readonly years: number }[] }
  | { readonly type: 'grade'; readonly grade: string }
  | { readonly type: 'direction'; readonly direction: 'up' | 'down' }
  | {
      readonly type: 'listing';
      readonly term?: { readonly years?: number | undefined; readonly days?: number | undefined } | undefined;
      /** The term of somebody who was put on the list before. */
      readonly termAgain?: { readonly years: number } | undefined;
      /** ends: putting the matter right ends the listing before its term. needed: it ends with its term, and not before it is put right. */
      readonly settling?: 'ends' | 'needed' | undefined;
      readonly monthsAfterSettling?: number | undefined;
      readonly monthsAtLeast?: number | undefined;
      readonly daysAfterSettling?: number | undefined;
      /** Once so many further such entries came within a year of the first settlement, it ends so many days after settling. */
      readonly repeated?: { readonly times: number; readonly days: number } | undefined;
      /** The keeper may, and need not, end it before its term once the matter is put right. */
      readonly mayEndEarly?: boolean | undefined;
      /** By how many years at most the keeper may extend the term. */
      readonly mayExtendYears?: number | undefined;
      /** It has a term, and nothing that was read says how long. */
      readonly termUnseen?: boolean | undefined;
      /** The term may be extended only where a further breach is listed while it runs, or was when it began. */
      readonly extendsSeveral?: boolean | undefined;
      /** A measure of the keeper and no breach, so not one of several. */
      readonly noBreach?: boolean | undefined;
    };

export interface RuleData {
  readonly id: string;
  readonly act: string;
  readonly effect: EffectData;
  readonly years?: number | undefined;
  /** The matter goes on until it is put right, and the term starts only then. */
  readonly fromEnd?: boolean | undefined;
  /** Looks at a state of the person or back in time: what came before the version took effect counts too. */
  readonly retroactive?: boolean | undefined;
  /** Arrears are counted anew for each so many months that they last. */
  readonly everyMonths?: number | undefined;
  /** Counts on a condition that the act does not tell: it may bring nothing. */
  readonly conditional?: boolean | undefined;
  /** First day from which nothing that was read shows the rule to hold. */
  readonly mayHaveEnded?: string | undefined;
  /** Number of the heading of the printed table; equal numbers are one heading. */
  readonly heading?: number | undefined;
  readonly repair?:
    | {
        readonly effect: EffectData;
        readonly years: number;
        readonly sameYear?: boolean | undefined;
        /** Needs a pledge and a period that the text does not state. */
        readonly pledge?: boolean | undefined;
      }
    | undefined;
}

/** A limit to what several entries can bring together; one of `points`, `times`, `highest` and `unitsOf` is given. */
export interface CapData {
  readonly rules: readonly string[];
  readonly per: 'day' | 'month' | 'quarter' | 'year' | 'always';
  readonly points?: number | undefined;
  readonly times?: number | undefined;
  readonly highest?: boolean | undefined;
  /** No more units count than of this rule. */
  readonly unitsOf?: string | undefined;
}

export interface BandData {
  readonly id: string;
  /** Lowest points of the band; null for the lowest band of an open scale. */
  readonly min: number | null;
  /** The band begins above `min`, not at it. */
  readonly above?: boolean | undefined;
  /** The grade of which the band is a step. */
  readonly stepOf?: string | undefined;
}

/** What scoring needs of a scheme version; the content schema `scheme` holds this and the words around it. */
export interface SchemeData {
  readonly id: string;
  readonly scheme: string;
  readonly kind: 'score' | 'list' | 'record' | 'permit';
  readonly inForce: { readonly from: string; readonly until: string | null };
  readonly consent: 'compulsory' | 'opt-in' | 'not-applicable' | 'not-found';
  readonly minAge?: number | undefined;
  /** Where only such people are scored. */
  readonly onlyRoles?: readonly Role[] | undefined;
  readonly base: number | null;
  readonly bands: readonly BandData[];
  /** Where the scale ends; points beyond are cut there. */
  readonly limits?: { readonly min: number | null; readonly max: number | null } | undefined;
  /** Points that a direct grade sets and holds, whatever else is on the file. */
  readonly gradesAt?: Readonly<Record<string, number>> | undefined;
  /** The band at which it is recorded from which band somebody fell to it directly. */
  readonly marksFallTo?: string | undefined;
  /** Questions that the text leaves open, each with the answers it allows; the first is booked line by line. */
  readonly readings?: readonly { readonly id: ReadingId; readonly choices: readonly string[] }[] | undefined;
  readonly caps?: readonly CapData[] | undefined;
  /** A catch-all lets the keeper set points for what no line names. */
  readonly caseByCase?: boolean | undefined;
  readonly bandsConfidence?: 'verified' | 'secondary' | 'recalled' | 'unpublished' | undefined;
  readonly rulesHeld: 'complete' | 'main-lines' | 'part' | 'none';
  readonly terms?:
    | {
        readonly bonus?: number | undefined;
        readonly deduction?: number | undefined;
        readonly heavy?: { readonly over: number; readonly years: number } | undefined;
        readonly grade?: Readonly<Record<string, number>> | undefined;
        /** Every entry ends with the calendar year; what is not put right goes on. */
        readonly yearEnd?: boolean | undefined;
      }
    | undefined;
  /** The band that another scheme gives on 31 December adds points here on 1 January, to people of one role, for so many years. */
  readonly fedBy?:
    { readonly scheme: string; readonly points: Readonly<Record<string, number>>; readonly years: number; readonly role: Role } | undefined;
  readonly repeatFactor?: number | undefined;
  readonly bonusesHeldByGrade?: boolean | undefined;
  readonly rules: readonly RuleData[];
  readonly effects: readonly { readonly band: string | null }[];
}

/** What scoring needs to know of an act. */
export interface ActData {
  readonly id: string;
  /** A story told of the system; no rule for it was found anywhere. */
  readonly myth: boolean;
  /** Where it has a size: the smallest and the largest that make sense, in its own unit. */
  readonly amount: { readonly min: number; readonly max: number } | null;
  /** Whether it can be put right. */
  readonly settles: boolean;
}

export type TraceKind =
  'base' | 'bonus' | 'deduction' | 'grade' | 'recorded' | 'repaired' | 'lapsed' | 'before' | 'young' | 'listing' | 'limit' | 'open';

/**
 * One line of the ledger. `after` = the line before's `after` + `delta`, end by end. `before` was over before the rules took
 * effect, `young` before the person was of age. `limit` cuts at an end of the scale, or at what `grade` holds a file to; `open` widens the points to all readings of the text that stay open.
 */
export interface TraceLine {
  readonly kind: TraceKind;
  readonly rule: string | null;
  readonly act: string | null;
  readonly date: string | null;
  readonly amount: number | null;
  /** First day on which the line does not count any more; null: no end known, or it goes on. */
  readonly expires: string | null;
  /** It counts until the matter is put right, and it is not. */
  readonly goesOn: boolean;
  /** 2 where a repetition is doubled, else 1. */
  readonly factor: number;
  readonly grade: string | null;
  readonly delta: Interval;
  readonly after: Interval;
}

export interface UnknownLine {
  readonly act: string;
  readonly date: string;
  readonly rule: string | null;
  /** no-line-held: the part of the rules that is held does not mention the act. amount-not-published: it counts, nobody says how much. case-by-case: no line names it, and a catch-all lets the keeper set points. */
  readonly reason: 'no-line-held' | 'amount-not-published' | 'case-by-case';
  readonly direction: 'up' | 'down' | null;
}

/** open: readings of the text, the keeper's discretion or a size that is not published lead to different standings. */
export type Standing = 'scored' | 'partly' | 'not-published' | 'not-in-force' | 'not-covered' | 'listed' | 'not-listed' | 'open';

export interface Score {
  readonly standing: Standing;
  /** Why a scheme keeps no file on this person: too young, not one of those it scores, or consent was not given. */
  readonly notCovered: 'age' | 'role' | 'consent' | null;
  /** null where the scheme keeps no points or publishes none. */
  readonly points: Interval | null;
  /** Ids of the bands that the points may fall in, lowest first; empty where the cut-offs are not published or only recalled. */
  readonly bands: readonly string[];
  /** The grade a direct downgrade fell from, where the scheme keeps it (Wendeng's DA, DB, DC). */
  readonly fellFrom: string | null;
  readonly trace: readonly TraceLine[];
  readonly unknown: readonly UnknownLine[];
  /** Acts of this life that a rulebook held in full, or every rulebook, is silent about. */
  readonly silent: readonly string[];
  /** Positions in the scheme's list of effects that apply to the bands or the listing. */
  readonly effects: readonly number[];
  /** Questions on which the result turns for this life, with the answers that the text allows and the one settled on. */
  readonly readings: readonly OpenReading[];
}

export interface OpenReading {
  readonly id: ReadingId;
  readonly choices: readonly string[];
  /** null: open, so the result holds all of them. */
  readonly chosen: string | null;
}
