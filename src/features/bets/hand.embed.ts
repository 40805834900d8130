/** The same in an embed, whose address is its host's: a visit begins with the first bet that is not placed. */
export const linkedHand = () => ({ linked: null, take: () => null, turned() {} });
