export { readMessages, treeOf, writtenMessages, type WrittenMessage } from './read';
export { typesOfMessages } from './types';
