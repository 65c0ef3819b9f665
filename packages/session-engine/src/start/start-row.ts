import type { SessionStart } from '@alcove/record-store'
import type { Session } from '../run/session.ts'

/** Ordinals of the option Client Type in Active Session (sessions.md 4.1). */
const clientTypeOrdinals = {
  Background: 5,
  ChildSession: 13,
  Desktop: 11,
  Management: 6,
  NAS: 4,
  OData: 2,
  Phone: 10,
  SOAP: 2,
  Tablet: 9,
  Web: 7,
  Windows: 0,
  ODataV4: 2,
  Api: 2,
  Teams: 12,
} as const

export class StartRows {
  readonly #instance: { readonly id: number; readonly name: string; readonly computerName: string }
  readonly #databaseName: string

  constructor(
    instance: { readonly id: number; readonly name: string; readonly computerName: string },
    databaseName: string,
  ) {
    this.#instance = instance
    this.#databaseName = databaseName
  }

  /** The row of Active Session; it never changes while the session lives. */
  of(session: Session): SessionStart {
    return {
      uid: session.uid,
      number: session.number,
      instanceId: this.#instance.id,
      instanceName: this.#instance.name,
      computerName: this.#instance.computerName,
      userSid: session.user.sid,
      userName: session.user.name,
      clientType: clientTypeOrdinals[session.clientType],
      clientComputer: session.clientHost,
      databaseName: this.#databaseName,
      loginAt: session.loginAt,
    }
  }
}
