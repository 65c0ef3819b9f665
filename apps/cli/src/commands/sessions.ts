import { Command } from 'commander'
import { sessionsListCommand } from './sessions-list.ts'
import { sessionsStopCommand } from './sessions-stop.ts'
import { sessionsWatchCommand } from './sessions-watch.ts'

export function sessionsCommand(): Command {
  return new Command('sessions')
    .description('what runs on the server')
    .addCommand(sessionsListCommand(), { isDefault: true })
    .addCommand(sessionsWatchCommand())
    .addCommand(sessionsStopCommand())
}
