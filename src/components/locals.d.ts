declare namespace App {
  /** What a layout tells the components of its page, and they each other. */
  interface Locals {
    /** Address of the page that holds the facts behind the chapter's numbers. */
    numbers?: string;
    /** Sources that a note has given in full: the next note gives the short name. */
    cited?: Set<string>;
    /** Bets that are answered on this page: those that still wait for their number, by fact and value, and what the reader is told there, by bet. */
    bets?: { readonly waiting: Map<string, string>; readonly reminders: ReadonlyMap<string, string> };
    /** How many copies of a widget the page has had so far. */
    copies?: Map<string, number>;
  }
}
