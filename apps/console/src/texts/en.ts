import { connectionTexts } from './en/connection.ts'
import { detailTexts } from './en/detail.ts'
import { entryTexts } from './en/entry.ts'
import { eventTexts } from './en/events.ts'
import { generalTexts } from './en/general.ts'
import { operationTexts } from './en/operation.ts'
import { sessionsTexts } from './en/sessions.ts'
import { stopTexts } from './en/stop.ts'
import { workbenchTexts } from './en/workbench.ts'

/** Every text people read, by typed key (console.md 19). The server sends codes and parameters, never sentences. */
export const en = {
  ...generalTexts,
  ...connectionTexts,
  ...entryTexts,
  ...sessionsTexts,
  ...stopTexts,
  ...detailTexts,
  ...eventTexts,
  ...operationTexts,
  ...workbenchTexts,
} as const
