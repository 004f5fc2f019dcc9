import type { Server } from 'node:http';

/**
 * Listens, and says on which port.
 * @param port 0 takes any free one
 * @param host the address; undefined for all of this machine's
 * @throws Node's error where the port cannot be had
 */
export function listenOn(server: Server, port: number, host?: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}
