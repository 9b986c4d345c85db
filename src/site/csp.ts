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

/**
 * The policy of the editors' form at /admin/, and of nothing else. Decap CMS makes its styles while it runs and
 * compiles the rules for its configuration, which takes `'unsafe-inline'` for styles and `'unsafe-eval'`. It talks to
 * the repository the content is in, and shows the pictures of those who are logged in.
 */
export const adminSecurityPolicy =
  "default-src 'none'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; " +
  "img-src 'self' data: blob: https://avatars.githubusercontent.com https://gitlab.com https://secure.gravatar.com; " +
  "font-src 'self' data:; connect-src 'self' blob: data: https://api.github.com https://www.githubstatus.com https://gitlab.com; " +
  "worker-src 'self' blob:; base-uri 'none'; form-action 'self'";

export const adminSecurityPolicyHeader = `${adminSecurityPolicy}; frame-ancestors 'none'`;
