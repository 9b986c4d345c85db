import { type Dirent, promises as fs } from 'node:fs';
import { join } from 'node:path';

/** The folder's files by name, without those that editors and operating systems leave behind; null when there is no folder. */
export async function listFolder(folder: string): Promise<Dirent[] | null> {
  try {
    const items = await fs.readdir(folder, { withFileTypes: true });
    return items
      .filter((item) => item.name !== '.gitkeep' && item.name !== '.DS_Store')
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw error;
  }
}

/** Runs a task for every item, a few at a time, and keeps the order. */
export async function mapInParallel<T, R>(
  items: readonly T[],
  task: (item: T) => Promise<R>,
  width = 32,
): Promise<R[]> {
  const results = new Array<R>(items.length);
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const index = next;
      next += 1;
      results[index] = await task(items[index] as T);
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker));
  return results;
}

/** The bytes of a file. */
export const readBytes = (folder: string, name: string): Promise<Uint8Array> =>
  fs.readFile(join(folder, name));
