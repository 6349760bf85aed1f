/** Opens the database if it is there; null otherwise, and none is left behind. `lost` is told when it was closed. */
export function openExisting(
  factory: IDBFactory,
  name: string,
  lost: () => void,
): Promise<IDBDatabase | null> {
  const request = factory.open(name);
  const { promise, resolve, reject } = Promise.withResolvers<IDBDatabase | null>();
  let missing = false;
  request.addEventListener('upgradeneeded', () => {
    // Without a version this happens only when there is no database; aborting leaves none behind.
    missing = true;
    request.transaction?.abort();
  });
  request.addEventListener('success', () => {
    const found = request.result;
    const release = (): void => {
      found.close();
      lost();
    };
    found.addEventListener('versionchange', release);
    found.addEventListener('close', release);
    resolve(found);
  });
  request.addEventListener('error', () => (missing ? resolve(null) : reject(request.error)));
  return promise;
}

/** The request's result, or `otherwise` where there was nothing to ask. */
export function answer<T>(request: IDBRequest<T> | undefined, otherwise: T): Promise<T> {
  if (request === undefined) return Promise.resolve(otherwise);
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  request.addEventListener('success', () => resolve(request.result));
  request.addEventListener('error', () => reject(request.error));
  return promise;
}
