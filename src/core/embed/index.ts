/** What an embedded widget and its host page say to each other, and the line an editor pastes. */
export * from './options';
export * from './messages';
export * from './snippet';
export * from './oembed';
