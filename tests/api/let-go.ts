import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** libSQL keeps a closed file open until its last statement is collected; a process that ends does this by itself. */
export async function letGoOfClosedFiles(): Promise<void> {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  for (let round = 0; round < 3; round++) {
    collect();
    await new Promise((next) => setImmediate(next));
  }
}
