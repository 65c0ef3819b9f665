import { errors } from '../errors/error-texts.ts'
import type { AlSession } from '../session/al-session.ts'
import { callerName } from './caller-name.ts'
import { NULL_GUID } from '../values/guid.ts'

/** A SessionSettings value (sessions.md 5.4). Setters do not validate; ProfileSystemScope is always false. */
export interface Settings {
  company: string
  languageId: number
  localeId: number
  profileId: string
  profileAppId: string
  timeZone: string
}

export function createSessionSettings(): Settings {
  return { company: '', languageId: 1033, localeId: 1033, profileId: '', profileAppId: NULL_GUID, timeZone: 'UTC' }
}

/** Methods of SessionSettings: a getter without, a setter with an argument. */
export function Init(s: AlSession, settings: Settings): void {
  const { identity } = s.host
  Object.assign(settings, createSessionSettings(), {
    company: identity.company,
    languageId: s.languageId,
    localeId: identity.localeId,
    profileId: identity.profileId,
    profileAppId: identity.profileAppId,
    timeZone: identity.timeZone,
  })
}

function property<K extends keyof Settings>(key: K) {
  return (_s: AlSession, settings: Settings, value?: Settings[K]): Settings[K] => {
    if (value !== undefined) settings[key] = value
    return settings[key]
  }
}

export const Company = property('company')
export const LanguageId = property('languageId')
export const LocaleId = property('localeId')
export const ProfileId = property('profileId')
export const ProfileAppId = property('profileAppId')
export const TimeZone = property('timeZone')

export function ProfileSystemScope(_s: AlSession, _settings: Settings, _value?: boolean): boolean {
  return false
}

/** The client leaves the session when AL has ended; without a client the callback error (C-48). */
export function RequestSessionUpdate(s: AlSession, settings: Settings, save: boolean): Promise<void> | undefined {
  if (s.testing) return s.testing.sessionSettings(settings)
  if (!s.host.identity.interactive) throw errors.callback('a session update', 'SessionSettings', callerName(s))
  s.host.requestSessionUpdate({ ...settings }, save)
  return undefined
}
