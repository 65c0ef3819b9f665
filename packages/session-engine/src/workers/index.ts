export { runWorker } from './run-worker.ts'
export type { WorkerWiring } from './worker-context.ts'
