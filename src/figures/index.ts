import Bars from './Bars.astro';
import Candidates from './Candidates.astro';
import Lines from './Lines.astro';
import Measures from './Measures.astro';
import Ownership from './Ownership.astro';
import Scorer from './Scorer.astro';
import Timeline from './Timeline.astro';
import Viewpoints from './Viewpoints.astro';

/** Every figure that a chapter may name. */
export const figures = { Bars, Candidates, Lines, Measures, Ownership, Scorer, Timeline, Viewpoints };
