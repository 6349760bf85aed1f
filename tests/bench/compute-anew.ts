/**
 * Ends the worker that keeps the standings and starts another, as a new start of the browser does; what it had computed
 * is forgotten, as in a database of an earlier version. Runs in an extension page.
 */
export async function computeAnew(): Promise<void> {
  if (await chrome.offscreen.hasDocument()) await chrome.offscreen.closeDocument();
  const opening = indexedDB.open('rapport-local');
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => reject(opening.error));
  });
  const transaction = database.transaction(['meta', 'changed'], 'readwrite');
  for (const key of ['sums', 'standings']) transaction.objectStore('meta').delete(key);
  transaction.objectStore('changed').clear();
  await new Promise((resolve) => transaction.addEventListener('complete', resolve));
  database.close();
  await chrome.offscreen.createDocument({
    url: 'offscreen.html#local',
    reasons: [chrome.offscreen.Reason.WORKERS],
    justification: 'bench',
  });
}
