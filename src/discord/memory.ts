/** Which interactions have come already. */

/** So many are remembered: of a busy bot those of some minutes. Discord tries again within seconds. */
const REMEMBERED = 20_000;

/** Whether an id comes for the first time. */
export function createMemory(): (id: string) => boolean {
  const seen = new Set<string>();
  return (id) => {
    if (seen.has(id)) return false;
    seen.add(id);
    const [oldest] = seen;
    if (seen.size > REMEMBERED && oldest !== undefined) seen.delete(oldest);
    return true;
  };
}
