// Runs on every page with a search field, so it must stay tiny: the rest comes when somebody goes to the field.

for (const form of document.querySelectorAll<HTMLFormElement>('.hv-search[data-index]')) {
  const input = form.querySelector('input');
  if (!input) continue;
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-expanded', 'false');
  let isAttached = false;
  const attach = () => {
    if (isAttached) return;
    isAttached = true;
    import('./suggest-box.ts').then(
      ({ SuggestBox }) => new SuggestBox(form, input),
      () => {
        // The field works without suggestions; the next visit to it tries again.
        isAttached = false;
      },
    );
  };
  input.addEventListener('focus', attach);
  if (document.activeElement === input) attach();
}
