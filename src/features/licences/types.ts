import type { Messages } from 'messages';

type Mark = 'told' | 'refused' | 'owner' | 'refuses';
export type HolderKind = 'association' | 'state' | 'firm';

export interface StepFirm {
  readonly name: string;
  readonly mark: Mark;
  readonly says: string;
}

export interface StepBureau {
  readonly name: string;
  /** Shares from the largest down: place and width in per cent of the bar. */
  readonly parts: readonly { readonly kind: HolderKind; readonly x: number; readonly width: number }[];
  /** The owners by name, where the step licenses this bureau. */
  readonly holders: readonly { readonly name: string; readonly kind: HolderKind; readonly percent: string }[];
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
  readonly firms: readonly StepFirm[];
  readonly bureaus: readonly StepBureau[];
  readonly way: boolean;
  readonly ask: StepAsk | null;
  readonly sources: readonly { readonly label: string; readonly href: string }[];
}

export interface LicencesProps {
  readonly lang: string;
  readonly words: Omit<Messages['licences'], 'title' | 'sentence' | 'note' | 'owns' | 'bureau'>;
  readonly sourcesWord: string;
  readonly steps: readonly LicenceStep[];
  readonly addressKey: string;
}
