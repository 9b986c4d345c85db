/**
 * The content security policy of every page: only own files, no inline script or style, no other origin.
 *
 * `'wasm-unsafe-eval'` and `worker-src` are for the search engine, `data:` images for icons inside the style sheets.
 * It goes into a meta tag; the same policy stands in `public/_headers`, where a test compares them.
 */
export const contentSecurityPolicy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; " +
  "font-src 'self'; connect-src 'self'; worker-src 'self' blob:; manifest-src 'self'; base-uri 'none'; form-action 'self'";

/** The policy as a header: a meta tag cannot say who may frame the page. */
export const contentSecurityPolicyHeader = `${contentSecurityPolicy}; frame-ancestors 'none'`;
