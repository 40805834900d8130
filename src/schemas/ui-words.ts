import { z } from 'zod';

export const words = z.string().min(1);
export const plural = z.object({ other: words }).catchall(words).describe('One form a plural category; {n} is the number');
