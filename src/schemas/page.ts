import { z } from 'zod';

/** The front matter of a page of prose beside the chapters: content/pages/<lang>/<name>.mdx. */
export const page = z.object({
  title: z.string().min(1),
  lead: z.string().min(1),
  stored: z
    .array(z.object({ key: z.string().min(1), what: z.string().min(1), until: z.string().min(1) }))
    .default([])
    .describe('On the page of privacy: each thing that the site may keep on the device, and until when'),
});
