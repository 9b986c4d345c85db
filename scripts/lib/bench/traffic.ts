import type { Page } from 'playwright-core';

/** Counts the bytes a page fetches, as they go over the wire. */
export interface Traffic {
  /** Bytes so far, of the addresses that were asked about. */
  bytes(): number;
  reset(): void;
}

/** Starts counting, before the page goes anywhere. @param counts which addresses count */
export async function watchTraffic(page: Page, counts: (url: string) => boolean): Promise<Traffic> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const urls = new Map<string, string>();
  let total = 0;
  session.on('Network.requestWillBeSent', ({ requestId, request }) => urls.set(requestId, request.url));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (counts(urls.get(requestId) ?? '')) total += encodedDataLength;
  });
  return {
    bytes: () => total,
    reset: () => {
      total = 0;
    },
  };
}
