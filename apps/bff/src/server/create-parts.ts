import { LiveViews } from '../live/live-views.ts'
import { CodeunitCatalogue } from '../runs/codeunit-catalogue.ts'
import { Runs } from '../runs/runs.ts'
import { OwnSessions } from '../sign-in/own-sessions.ts'
import { SignInService } from '../sign-in/sign-in-service.ts'
import type { SocketServer } from '../sockets/socket-server.ts'
import { StopOperations } from '../stops/stop-operations.ts'
import type { Parts } from './parts.ts'

type Given = Pick<Parts, 'settings' | 'log' | 'engine' | 'system' | 'schema' | 'publisher' | 'build'> & {
  readonly address: string
  /** Made after the parts, from them. */
  sockets(): SocketServer | undefined
}

/** Puts together what routes and sockets work with. */
export function createParts(given: Given): Parts {
  const { settings, log, engine, system, publisher, address, sockets } = given
  const signIns = new SignInService(system, settings.console)
  const ownSessions = new OwnSessions(engine, {
    disconnectWaitMs: settings.ClientDisconnectWait,
    inactivityMs: Math.min(settings.SessionTimeout, settings.ClientServicesIdleClientTimeout),
    onFailure: (error) => log.error({ err: error }, 'A client session could not be ended.'),
  })
  const stops = new StopOperations(engine, system, settings.console.commentRequired)
  const runs = new Runs(engine, new CodeunitCatalogue(() => publisher.image))
  const views = new LiveViews({
    engine,
    system,
    stops,
    onFailure: (error) => log.error({ err: error }, 'A live view failed.'),
  })

  return {
    ...given,
    signIns,
    ownSessions,
    stops,
    runs,
    views,
    publicAddress: () => settings.console.publicAddress?.replace(/\/$/, '') ?? address,
    async signOut(viewer, everywhere) {
      if (!viewer.signIn) return
      const ids = everywhere ? await system.users.deleteSignInsOf(viewer.user.sid) : [viewer.signIn.id]
      await signIns.signOut(viewer.signIn.id, viewer.user, viewer.remoteAddress)
      for (const id of new Set([...ids, viewer.signIn.id])) {
        sockets()?.signedOut(id)
        runs.forget(id)
        await ownSessions.signInOver(id, 'signed-out')
      }
    },
    async revokeToken(viewer, tokenId) {
      await signIns.revokeApiToken(tokenId, viewer.user, viewer.remoteAddress)
      sockets()?.tokenRevoked(tokenId)
    },
    async rightsChanged(userSid) {
      await sockets()?.rightsChanged(userSid)
    },
    endForPerson(end) {
      const actor = settings.console.personNotice === 'name' ? end.actor : end.actor && 'an administrator'
      return {
        at: end.at.toISOString(),
        reason: end.reason,
        ...(actor === undefined ? {} : { actor }),
        comment: end.comment,
      }
    },
  }
}
