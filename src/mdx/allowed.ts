/**
 * The components an editor may use in a text, with the attributes each of them takes.
 * Everything else must be plain Markdown. Empty until the site has components for texts.
 */
export const allowedComponents: Readonly<Record<string, readonly string[]>> = {};

/** The address schemes a link may have. */
export const allowedSchemes: readonly string[] = ['http', 'https', 'mailto'];
