// As its documentation shows: the pages of the site indexed as they are, and its own engine with default options.
interface Pagefind {
  init: () => Promise<void>;
  search: (query: string) => Promise<{ results: { data: () => Promise<{ url: string }> }[] }>;
}
const address = new URL('pagefind/pagefind.js', location.href).href;
const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
await pagefind.init();

Object.assign(globalThis, {
  rivalSearch: async (query: string) => {
    const { results } = await pagefind.search(query);
    const pages = await Promise.all(results.slice(0, 10).map((result) => result.data()));
    return pages.map(({ url }) => url.split('/').filter(Boolean).slice(-2).join('/'));
  },
});

export {};
