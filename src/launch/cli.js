#!/usr/bin/env node
/** `npx vraagbaak`. */
import './compile-cache.js';

await import('../cli.ts');
