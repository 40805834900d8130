/** What counts and what reads links, as the one file of embeds. */
export { compileAll, score } from '../../core/scoring';
export { readLife, writeLife } from '../../core/share/life';
