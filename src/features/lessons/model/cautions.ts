import type { Block } from '../../../core/blocks';
import { foot, heading, list, paragraph } from './parts';
import { formatDate } from '../../../core/i18n';
import type { Kit } from './types';

/** What a teacher reads once for all lessons: cautions, the contract, privacy, and what has changed. */
export function cautionBlocks(kit: Kit): Block[] {
  const { labels } = kit;
  return [
    heading(2, labels.cautions),
    list(kit.cautions.map(({ title, text }) => `**${title}** ${text}`)),
    heading(2, labels.contractHeading),
    ...kit.contract.map(paragraph),
    heading(2, labels.changes),
    list(kit.changes.map(({ text }) => text)),
    heading(2, labels.privacy),
    paragraph(kit.privacy),
    heading(2, labels.licence),
    foot(kit, formatDate, kit.language),
  ];
}
