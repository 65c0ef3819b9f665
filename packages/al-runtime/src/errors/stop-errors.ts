import { AlError } from './al-error.ts'

/** Texts of StopSession (sessions.md 3.2, C-25). */
export const stopErrors = {
  notActive: (id: number) => new AlError(`The session (ID: ${id}) is not active on this server instance.`),
  ownSession: (id: number) => new AlError(`You cannot stop your own session (ID: ${id}).`),
  noPermission: (id: number) => new AlError(`You do not have permission to stop the session (ID: ${id}).`),
  stillRunning: (id: number) => new AlError(`The session (ID: ${id}) has been asked to stop but is still running.`),
}
