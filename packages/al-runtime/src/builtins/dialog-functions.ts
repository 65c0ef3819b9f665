import { errors } from '../errors/error-texts.ts'
import { substitute } from '../format/substitute.ts'
import type { AlSession } from '../session/al-session.ts'
import type { Variant } from '../values/variant.ts'
import { callerName } from './caller-name.ts'

/** Error, Message, Confirm, StrMenu (sessions.md 6). A backslash becomes a line break where it is shown. */
function raiseError(s: AlSession, message: string, args: readonly Variant[] = []): never {
  throw errors.dialog(substitute(s, message, args))
}
// `Error` as a local name would hide the global one.
export { raiseError as Error }

/** Without a user the text goes to the log, as event 100, and the code goes on. */
export function Message(s: AlSession, message: string, args: readonly Variant[] = []): void | Promise<void> {
  const text = substitute(s, message, args)
  if (s.testing) return s.testing.message(text)
  if (s.host.identity.interactive) {
    s.host.show(text)
    return
  }
  s.host.log({ eventId: '100', level: 'info', message: text, dimensions: callerDimensions(s) })
}

export function Confirm(
  s: AlSession,
  question: string,
  defaultAnswer = false,
  args: readonly Variant[] = [],
): Promise<boolean> {
  const text = substitute(s, question, args)
  if (s.testing) return s.testing.confirm(text)
  if (!s.host.identity.interactive) throw errors.callback('a confirmation dialog box', text, callerName(s))
  return s.host.ask({ kind: 'confirm', text, defaultAnswer }).then((answer) => answer === true)
}

/** 1..n, 0 = canceled. Members are separated by commas. */
export function StrMenu(s: AlSession, options: string, defaultChoice = 0, instruction = ''): Promise<number> {
  if (s.testing) return s.testing.menu(options, defaultChoice, instruction)
  if (!s.host.identity.interactive) {
    throw errors.callback('a menu', instruction === '' ? options : instruction, callerName(s))
  }
  const choices = options.split(',')
  return s.host.ask({ kind: 'menu', text: instruction, choices, defaultChoice }).then(Number)
}

export function Hyperlink(s: AlSession, address: string): Promise<void> {
  if (s.testing) return s.testing.hyperlink(address)
  if (s.host.identity.interactive) throw errors.notImplemented('Hyperlink')
  throw errors.callback('a page', address, callerName(s))
}

function callerDimensions(s: AlSession): Record<string, string | number> {
  const [caller] = s.callFrames()
  if (caller === undefined) return {}
  return {
    alObjectType: caller.objectKind,
    alObjectId: caller.objectId,
    alObjectName: caller.objectName,
    alProcedure: caller.procedure,
    alLine: caller.line,
    extensionName: caller.app,
  }
}
