import type { Setting, TownData } from './model';
import type { Messages } from 'messages';

export interface RulesProps {
  readonly town: TownData & {
    readonly most: number;
    readonly points: number;
    readonly gap: number;
    readonly watch: readonly number[];
    readonly errors: readonly number[];
  };
  readonly start: Setting;
  /** What deeds, groups and dimensions are called, by id; streets as street-0 and street-1. */
  readonly names: { readonly deeds: Names; readonly groups: Names; readonly dimensions: Names };
  readonly words: Omit<Messages['town'], 'title' | 'note' | 'assumed'>;
  readonly asTable: string;
  readonly lang: string;
  /** The key under which the state stands in the address. */
  readonly addressKey: string;
}
type Names = Readonly<Record<string, string>>;
