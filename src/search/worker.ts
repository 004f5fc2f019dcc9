/** The thread in which searches are answered, one after the other. */
import { workerData } from 'node:worker_threads';
import { z } from 'zod';
import { serveTasks } from '../threads/serve-tasks.ts';
import { openEngine } from './engine.ts';
import type { Request } from './search.ts';

const engine = openEngine(z.string().parse(workerData));

serveTasks((request: Request): unknown => {
  if (request.name === 'find') return engine.find(...request.given);
  if (request.name === 'warmUp') return engine.warmUp();
  if (request.name === 'facets') return engine.facets(...request.given);
  if (request.name === 'figures') return engine.figures(...request.given);
  if (request.name === 'suggestDocuments') return engine.suggestDocuments(...request.given);
  return engine.suggestNames(...request.given);
});
