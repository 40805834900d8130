/**
 * Does what takes longer than a frame once the control that was pressed is painted, so that no press seems to be lost. Several keep their
 * order. A page in the background is not painted; there it is done at once.
 */
export function afterPaint(work: () => void): void {
  if (document.hidden) work();
  else requestAnimationFrame(() => setTimeout(work));
}
