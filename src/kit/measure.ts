/** How wide a text is in a font on this machine, whatever its script, CSS pixels; where there is no canvas, as wide as Chinese is. */
export function measured(font: string): (text: string) => number {
  const canvas = document.createElement('canvas').getContext('2d');
  if (canvas) canvas.font = font;
  return (text) => canvas?.measureText(text).width ?? text.length * parseInt(font);
}

/** How wide a line may be drawn where `width` is free: other machines have other fonts, and a twelfth is left for wider ones. */
export const roomIn = (width: number): number => (width * 11) / 12;
