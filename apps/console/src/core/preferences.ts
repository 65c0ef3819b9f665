import { z } from 'zod'
import { Observable } from './observable.ts'

export const Preferences = z.object({
  theme: z.enum(['system', 'light', 'dark']).catch('system'),
  density: z.enum(['comfortable', 'compact', 'dense']).catch('compact'),
  announcements: z.enum(['off', 'important', 'all']).catch('important'),
  shortcuts: z.boolean().catch(true),
  rail: z.enum(['open', 'closed']).catch('open'),
})
export type Preferences = z.infer<typeof Preferences>

const PLACE = 'alcove.preferences'

/** Kept in this browser, per user; the theme of the last user also for the sign-in page. */
export class PreferencesStore {
  readonly values: Observable<Preferences>
  #place = PLACE

  constructor() {
    this.values = new Observable(read(PLACE))
  }

  of(userSid: string): void {
    this.#place = `${PLACE}.${userSid}`
    this.values.set(read(this.#place))
    write(PLACE, this.values.current())
  }

  change(changes: Partial<Preferences>): void {
    this.values.set({ ...this.values.current(), ...changes })
    write(this.#place, this.values.current())
    write(PLACE, this.values.current())
  }
}

function read(place: string): Preferences {
  try {
    return Preferences.parse(JSON.parse(localStorage.getItem(place) ?? '{}'))
  } catch {
    return Preferences.parse({})
  }
}

function write(place: string, values: Preferences): void {
  try {
    localStorage.setItem(place, JSON.stringify(values))
  } catch {
    // A browser without storage keeps preferences until the tab closes.
  }
}
