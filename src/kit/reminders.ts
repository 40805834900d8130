/**
 * What a page with bets to remember says before anything else: fetch the script that fills in the reminders, but only where
 * the device holds a bet. It stands in the page itself, so that a reader who placed none asks for nothing.
 */
export const remindersFrom = (script: string): string => `try{localStorage['wks:bets']&&import('${script}')}catch{}`;
