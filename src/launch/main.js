/**
 * `npm start`. This folder is JavaScript because it runs before there is a cache: stripping the types of one file costs as much as
 * loading hundreds of compiled ones (0.2 s, for Node's own stripper has to be compiled first).
 */
import './compile-cache.js';

await import('../main.ts');
