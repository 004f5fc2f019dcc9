import { isolatedReader } from '../src/documents/isolation/isolated-reader.ts';

/** The thread that reads files for all tests of a process: starting one takes longer than most of them. */
export const reader = isolatedReader();
