/** Keeps what Node compiles for the next start, which then takes half the time. */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import envPaths from 'env-paths';

// In the folder where this system keeps caches. Where it cannot be written to, everything is compiled at each start.
const folder =
  process.env.NODE_COMPILE_CACHE || join(envPaths('vraagbaak', { suffix: '' }).cache, 'compiled');
enableCompileCache(folder);
// Threads take it from the environment.
process.env.NODE_COMPILE_CACHE = folder;
