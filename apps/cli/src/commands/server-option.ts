import type { Command } from 'commander'
import { ApiClient } from '../client/api-client.ts'

/** The `--server` of the whole command, wherever it was written. */
export function clientOf(command: Command): ApiClient {
  const { server } = command.optsWithGlobals<{ server: string }>()
  return new ApiClient(server)
}
