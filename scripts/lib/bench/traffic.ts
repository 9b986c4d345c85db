import type { Page, Request } from 'playwright-core';

/** Counts the bytes a page fetches, as they go over the wire. */
export interface Traffic {
  /** Bytes of what has arrived so far, heads and bodies, of the addresses that were asked about. */
  bytes(): Promise<number>;
  reset(): void;
}

/**
 * Starts counting, before the page goes anywhere. What workers of the page fetch counts too: Pagefind searches in one.
 *
 * @param counts which addresses count
 */
export function watchTraffic(page: Page, counts: (url: string) => boolean): Traffic {
  let arrived: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    if (counts(request.url())) arrived.push(sizeOf(request));
  });
  return {
    bytes: async () => (await Promise.all(arrived)).reduce((total, size) => total + size, 0),
    reset: () => {
      arrived = [];
    },
  };
}

async function sizeOf(request: Request): Promise<number> {
  // What arrives while the page is being closed belongs to no search.
  const sizes = await request.sizes().catch(() => undefined);
  return sizes ? sizes.responseHeadersSize + sizes.responseBodySize : 0;
}
