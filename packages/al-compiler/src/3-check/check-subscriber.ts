import type { Expression, Identifier, Span } from '../1-parse/syntax-tree.ts'
import { foldName } from '../1-parse/lexer/fold-name.ts'
import { seesInternals } from '../2-bind/access.ts'
import { subscriberAttribute } from '../2-bind/event-traits.ts'
import type { ObjectTable } from '../2-bind/object-table.ts'
import type { CodeunitSymbol, ProcedureSymbol, TableSymbol, VariableSymbol } from '../2-bind/symbols.ts'
import { isSectioned } from '../2-bind/symbols.ts'
import type { Type } from '../2-bind/types.ts'
import { isError, isIntegral, isTextual, sameType } from '../2-bind/types.ts'
import { missingObject, notAccessible } from '../2-bind/problems.ts'
import type { Finding } from '../diagnostics/diagnostic.ts'
import { locate } from '../diagnostics/diagnostic.ts'
import type { BodyPlace } from './check-body.ts'
import type { FoundEvent, Publisher } from './find-event.ts'
import { findEvent } from './find-event.ts'
import {
  eventWithoutVar,
  invalidAttributeArgument,
  subscriberOutsideCodeunit,
  unknownHandler,
  unknownMember,
  unknownSubscriberParameter,
  wrongSubscriberParameter,
} from './problems.ts'
import { typeName } from '../2-bind/type-name.ts'
import { unsupportedTableNamed } from '../2-bind/unsupported-tables.ts'

/** A subscriber whose publisher is there and runs. */
interface Subscription {
  readonly publisher: CodeunitSymbol | TableSymbol
  readonly event: string
  /** Number of a field; '' without one. */
  readonly element: string
}

const publisherTypes = ['Codeunit', 'Table', 'Page', 'Report', 'XmlPort', 'Query'] as const
type PublisherType = (typeof publisherTypes)[number]

/** `[EventSubscriber(ObjectType::Codeunit, Codeunit::X, 'OnAfterY', '', …)]`: what it listens to must exist and give what it takes. */
export function checkSubscriber(procedure: ProcedureSymbol, place: BodyPlace): void {
  const attribute = subscriberAttribute(procedure)
  if (!attribute) return
  const report = (finding: Finding) => void place.diagnostics.push(locate(place.unit, finding))
  if (place.owner.kind !== 'Codeunit') return report(subscriberOutsideCodeunit(attribute.span))
  const [kind, object, event, element] = attribute.arguments
  if (!kind || !object || !event) return
  const type = publisherType(kind)
  if (!type)
    return report(invalidAttributeArgument(kind.span, attribute.name.name, `ObjectType::${publisherTypes.join(', ')}`))

  const publisher = findPublisher(type, object, place)
  if (!publisher) {
    // By number it may be an object of an app that need not be there.
    const name = numberOf(object) === undefined ? namedObject(object) : undefined
    if (name && !(type === 'Table' && unsupportedTableNamed(name.map((part) => part.key))))
      report(missingObject(object.span, type, name.map((part) => part.name).join('.')))
    return
  }
  const { key } = nameOf(event)
  const found = findEvent(publisher, key)
  // What the triggers of a page publish (OnOpenPageEvent) is raised by nobody yet.
  if (!found && isSectioned(publisher) && key.endsWith('EVENT')) return
  if (!found) return report(unknownHandler(event.span, publisher.name, nameOf(event).name))
  if (found.onlyFor && !seesInternals(place.owner.app, found.onlyFor))
    return report(notAccessible(event.span, nameOf(event).name))
  if (found.ofField) checkElement(publisher, element, event.span, report)
  checkParameters(procedure, found, place.objects, report)
}

/** Undefined: no subscriber, or one whose publisher this app cannot see. */
export function subscriptionOf(procedure: ProcedureSymbol, objects: ObjectTable): Subscription | undefined {
  const [kind, object, event, element] = subscriberAttribute(procedure)?.arguments ?? []
  const type = kind && publisherType(kind)
  const publisher = type && object && findPublisher(type, object, { objects, unit: procedure.owner.unit })
  // Pages and their like do not run yet: nobody raises what they declare.
  if (!publisher || isSectioned(publisher) || !event) return undefined
  const field = element && publisher.kind === 'Table' ? publisher.fieldsByKey.get(nameOf(element).key) : undefined
  return { publisher, event: nameOf(event).key, element: field ? String(field.no) : '' }
}

function checkElement(
  publisher: Publisher,
  element: Expression | undefined,
  otherwise: Span,
  report: (finding: Finding) => void,
): void {
  const name = element ? nameOf(element) : { key: '', name: '' }
  if (publisher.kind !== 'Table' || publisher.fieldsByKey.has(name.key)) return
  report(unknownMember(element?.span ?? otherwise, publisher.name, name.name))
}

/** By name and type, any of them in any order. */
function checkParameters(
  procedure: ProcedureSymbol,
  event: FoundEvent,
  objects: ObjectTable,
  report: (finding: Finding) => void,
): void {
  for (const parameter of procedure.parameters) {
    const { span, name, type } = parameter
    const given = event.parameters.find(({ key }) => key === parameter.key)
    if (!given) {
      if (!isSender(parameter, event)) report(unknownSubscriberParameter(span, procedure.name, name))
      continue
    }
    if (!fits(given.type, type))
      report(wrongSubscriberParameter(span, name, typeName(type, objects), typeName(given.type, objects)))
    else if (parameter.byReference && !given.isVar) report(eventWithoutVar(span, name))
  }
}

/** IncludeSender gives the publishing object to a parameter of its type, whatever it is called. */
function isSender({ type }: Pick<VariableSymbol, 'type'>, { sender }: FoundEvent): boolean {
  return sender !== undefined && sameType(type, sender)
}

/** Texts of other lengths and options of other members are the same to an event; their values are checked when they pass. */
function fits(given: Type, wanted: Type): boolean {
  if (sameType(given, wanted) || isError(given) || isError(wanted)) return true
  if (isTextual(given)) return given.kind === wanted.kind
  return (given.kind === 'Option' && isIntegral(wanted)) || (isIntegral(given) && wanted.kind === 'Option')
}

function findPublisher(
  type: PublisherType,
  object: Expression,
  { objects, unit }: Pick<BodyPlace, 'objects'> & { readonly unit: BodyPlace['unit'] | undefined },
) {
  const number = numberOf(object)
  if (number !== undefined) return objects.byId(type, number)
  const name = namedObject(object)
  const keys = name?.map((part) => part.key)
  return keys && objects.findNamed(type, keys, unit)
}

function publisherType(kind: Expression): PublisherType | undefined {
  const name = kind.kind === 'ScopeAccess' ? kind.member.key : ''
  return publisherTypes.find((one) => one.toUpperCase() === name)
}

function numberOf(object: Expression): number | undefined {
  if (object.kind === 'IntegerLiteral') return object.value
  const isNumber = object.kind === 'ScopeAccess' && !object.member.quoted && /^\d+$/.test(object.member.name)
  return isNumber ? Number(object.member.name) : undefined
}

/** `Codeunit::X`, and `Codeunit::A.B.X`, which reads as member access over `Codeunit::A`. */
function namedObject(object: Expression): readonly Identifier[] | undefined {
  if (object.kind === 'ScopeAccess') return [object.member]
  if (object.kind !== 'MemberAccess') return undefined
  const target = namedObject(object.target)
  return target && [...target, object.member]
}

/** `'OnAfterY'` or `OnAfterY`. */
function nameOf(node: Expression): { readonly key: string; readonly name: string } {
  if (node.kind === 'Identifier') return node
  return node.kind === 'TextLiteral' ? { key: foldName(node.value), name: node.value } : { key: '', name: '' }
}
