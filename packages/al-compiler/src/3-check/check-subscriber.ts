import { foldName } from '../1-parse/lexer/fold-name.ts'
import type { Attribute, Expression } from '../1-parse/syntax-tree.ts'
import type { ProcedureSymbol } from '../2-bind/symbols.ts'
import { locate } from '../diagnostics/diagnostic.ts'
import type { BodyPlace } from './check-body.ts'
import { missingObject, unknownHandler } from './problems.ts'

/** `[EventSubscriber(ObjectType::Codeunit, Codeunit::X, 'OnAfterY', '', …)]`: its publisher must exist. */
export function checkSubscriber(procedure: ProcedureSymbol, place: BodyPlace): void {
  const attribute = subscription(procedure)
  const [kind, object, event] = attribute?.arguments ?? []
  if (!kind || !object || !event || scoped(kind) !== 'CODEUNIT') return
  const name = object.kind === 'ScopeAccess' ? object.member : undefined
  if (!name) return
  const publisher = place.objects.findNamed('Codeunit', [name.key], place.unit)
  const eventKey = nameOf(event)
  const finding = !publisher
    ? missingObject(object.span, 'Codeunit', name.name)
    : publisher.members.procedures.get(eventKey)?.some((one) => one.isEvent)
      ? undefined
      : unknownHandler(event.span, publisher.name, spelledName(event))
  if (finding) place.diagnostics.push(locate(place.unit, finding))
}

/** The publisher that a subscriber listens to, as `<codeunit key>.<event key>`. */
export function subscribedEvent(procedure: ProcedureSymbol): string | undefined {
  const [, object, event] = subscription(procedure)?.arguments ?? []
  return object?.kind === 'ScopeAccess' && event ? `${object.member.key}.${nameOf(event)}` : undefined
}

function subscription(procedure: ProcedureSymbol): Attribute | undefined {
  return procedure.declaration.attributes.find((attribute) => attribute.name.key === 'EVENTSUBSCRIBER')
}

function scoped(node: Expression): string | undefined {
  return node.kind === 'ScopeAccess' ? node.member.key : undefined
}

function spelledName(node: Expression): string {
  if (node.kind === 'Identifier') return node.name
  return node.kind === 'TextLiteral' ? node.value : ''
}

function nameOf(node: Expression): string {
  return foldName(spelledName(node))
}
