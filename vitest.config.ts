import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // One more than there are cores, because browser tests spend much of their time waiting.
    maxWorkers: availableParallelism() + 1,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**'],
          // Some start processes of ours, beside browsers.
          testTimeout: 60_000,
          // To load the same modules anew for each small file took longer than the tests in it.
          isolate: false,
          // Here, because Dexie looks for IndexedDB as it is loaded, whichever file is the first to do so.
          setupFiles: ['fake-indexeddb/auto'],
          restoreMocks: true,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          globalSetup: 'tests/browser/build-once.ts',
          // A machine shared with others may be too slow for a browser once; a fault of ours fails twice.
          retry: 1,
        },
      },
    ],
  },
});
