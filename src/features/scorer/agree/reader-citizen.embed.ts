/** The same in an embed: a host's page shows nothing of what the reader's device keeps. */
export const followReaderCitizen = (): (() => void) => () => {};
