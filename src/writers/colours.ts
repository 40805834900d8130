/** The colours of pictures that are drawn at build: the light theme of src/styles/global.css. */
import { PAPERS } from '../core/embed';

export const PAPER = PAPERS.light;
export const INK = '#1d1b18';
export const MUTED = '#57514a';
export const LINE = '#e4ddd0';
export const SEAL = '#b3261e';
