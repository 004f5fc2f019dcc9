/** Vowels that would be read as one, so that the rules of spelling part them: `politie-` / `eenheid`, `co-` / `ouder`. */
export const CLASH = /^(?:aa|ae|ai|au|ee|ei|eu|ie|oe|oi|oo|ou|ui|uu|ij)$/u;
