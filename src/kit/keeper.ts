/** The shape of each keeper in a square of 16; the hues are tokens of the theme. */
export const KEEPER_SHAPES = {
  centre: 'M2 2h12v12H2z',
  local: 'M8 1.5a6.5 6.5 0 1 0 .01 0z',
  court: 'M8 .8L15.2 8 8 15.2.8 8z',
  company: 'M8 1.5L15 14.2H1z',
} as const;
