/** The same in an embed: a host's page shows what its link says, and nobody's citizen is looked at. */
export class Own {
  readonly kept = { value: null };
  readonly first = null;
  changed = false;

  follow(): () => void {
    return () => {};
  }
}

/** No row offers to keep one. */
export const OwnRow = null;
