import type { lanes } from './model/lanes';
import type { Messages } from 'messages';

export type HolderKind = 'association' | 'state' | 'firm';

interface StepFirm {
  readonly says: string;
  /** Where it stands in the picture: in the firm's lane, under its name, or not at all, where the picture shows it. */
  readonly place: 'lane' | 'name' | null;
}

/** An owner of the bureau that a step licenses. */
interface Owner {
  readonly name: string;
  readonly kind: HolderKind;
  readonly percent: string;
  readonly traced: boolean;
}

interface StepAsk {
  readonly question: string;
  readonly unit: 'percent' | 'firms';
  readonly min: number;
  readonly max: number;
  readonly answer: number;
}

export interface LicenceStep {
  readonly id: string;
  /** ISO date on which the step begins, and the dates as printed. */
  readonly date: string;
  readonly when: string;
  readonly title: string;
  readonly text: string;
  readonly points: readonly string[];
  /** The eight, from above. */
  readonly firms: readonly StepFirm[];
  /** Owners of a bureau that the eight do not share. */
  readonly owners: readonly Owner[];
  readonly way: boolean;
  readonly ask: StepAsk | null;
  readonly sources: readonly { readonly label: string; readonly href: string }[];
}

type Lanes = ReturnType<typeof lanes>;
type Bar = Lanes['bars'][number];

export interface LicencesPicture extends Omit<Lanes, 'bars'> {
  /** The eight, from above: name, and whether it is marked. */
  readonly lanes: readonly { readonly name: string; readonly traced: boolean }[];
  readonly bars: readonly (Pick<Bar, 'x' | 'step' | 'side'> & {
    readonly name: string;
    readonly parts: readonly (Owner & { readonly y: number; readonly height: number; readonly label: number; readonly size: number })[];
  })[];
}

export interface LicencesProps {
  readonly lang: string;
  readonly words: Omit<Messages['licences'], 'title' | 'sentence' | 'note'>;
  readonly sourcesWord: string;
  readonly picture: LicencesPicture;
  readonly steps: readonly LicenceStep[];
  readonly addressKey: string;
}
