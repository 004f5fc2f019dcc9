/** The thread in which searches are answered, one after the other. */
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { openEngine } from './engine.ts';
import type { Request, Response } from './search.ts';

const engine = openEngine(z.string().parse(workerData));

parentPort?.on('message', (request: Request) => {
  const answer = (): unknown => {
    if (request.name === 'find') return engine.find(...request.given);
    if (request.name === 'suggestDocuments') return engine.suggestDocuments(...request.given);
    return engine.suggestNames(...request.given);
  };
  const respond = (response: Response) => parentPort?.postMessage(response);
  try {
    respond({ id: request.id, result: answer() });
  } catch (error) {
    respond({ id: request.id, error: error as Error });
  }
});
