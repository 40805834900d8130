/**
 * The same in an embed: a host's page shows what its link says, and nobody's citizen is looked at. The row that would keep one is hidden
 * there; it stays in the file, which is made of the page, since what wakes has to find what was built.
 */
export class ReaderCitizen {
  readonly kept = { value: null, held: true };
  readonly first = null;
  readonly isKept = null;
  readonly isOther = false;
  changed = false;

  follow(): () => void {
    return () => {};
  }
  keep(): void {}
  show(): void {}
}
