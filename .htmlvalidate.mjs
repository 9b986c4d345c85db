import { defineConfig } from 'html-validate';

/** Rules for the built pages: the recommended ones, and each exception with its reason. */
export default defineConfig({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Blank space at line ends comes from the build and costs nothing once packed
    'no-trailing-whitespace': 'off',
    // Titles end in the name of the site; Norwegian names of programmes are long, and cutting them hides what they are
    'long-title': 'off',
    // Markdown leaves apostrophes and lone ampersands in running text as they are, which the standard allows
    'no-raw-characters': ['error', { relaxed: true }],
    // Ids are made from Norwegian headings: æ, ø and å are valid in HTML
    'valid-id': ['error', { relaxed: true }],
    // A list without bullets is no list to VoiceOver in Safari unless it says so itself
    'no-redundant-role': 'off',
    // Several choices in one search facet share a name, and a form sends them all
    'form-dup-name': ['error', { shared: ['radio', 'button', 'reset', 'submit', 'checkbox'] }],
    // Files come from the same origin, so there is no other party's file to vouch for
    'require-sri': 'off',
  },
});
