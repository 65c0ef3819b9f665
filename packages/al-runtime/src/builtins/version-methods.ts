import { errors } from '../errors/error-texts.ts'
import type { AlSession } from '../session/al-session.ts'
import { Version } from '../values/version.ts'

/** Methods of Version (`rt.Version`). */
export const VersionMethods = {
  Create: (_s: AlSession, text: string) => Version.of(text),
  CreateOfNumbers: (_s: AlSession, ...parts: readonly number[]) => {
    if (parts.some((part) => part < 0)) throw errors.invalidVersion(parts.join('.'))
    return new Version(...parts)
  },
  Major: (_s: AlSession, version: Version) => version.major,
  Minor: (_s: AlSession, version: Version) => version.minor,
  Build: (_s: AlSession, version: Version) => version.build,
  Revision: (_s: AlSession, version: Version) => version.revision,
  ToText: (_s: AlSession, version: Version) => version.text,
}
