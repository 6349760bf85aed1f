import { startWorker } from '../../standings/start-worker.ts';

startWorker(location.hash.slice(1));
