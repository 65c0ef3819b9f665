import type { TestHandlerKind } from '@alcove/al-abi'
import type { Attribute } from '../../1-parse/syntax-tree.ts'
import type { ProcedureSymbol, VariableSymbol } from '../../2-bind/symbols.ts'
import type { Type } from '../../2-bind/types.ts'
import { isError, isTextual } from '../../2-bind/types.ts'

interface Shape {
  /** As the message about a wrong signature shows it. */
  readonly text: string
  readonly parameters: readonly Parameter[]
  readonly returns?: 'Boolean'
}

interface Parameter {
  readonly byReference: boolean
  fits(type: Type): boolean
}

const text: Parameter = { byReference: false, fits: isTextual }
const value = (kind: Type['kind']): Parameter => ({ byReference: true, fits: (type) => type.kind === kind })
/** Types of which nothing runs yet: what is declared is taken for it. */
const later: Parameter = { byReference: true, fits: () => true }
const laterByValue: Parameter = { ...later, byReference: false }

/** A filter page shows up to ten tables; its handler gets a record of each (docs: devenv-filterpagehandler-attribute.md). */
const filterPageShapes = Array.from({ length: 10 }, (_, more): Shape => ({
  text: '(var Record: RecordRef): Boolean',
  parameters: Array.from({ length: more + 1 }, () => later),
  returns: 'Boolean',
}))

/** What handlers of each kind look like (docs: devenv-creating-handler-methods.md). Older code gives page handlers the page and its action. */
const shapes: Readonly<Record<TestHandlerKind, readonly Shape[]>> = {
  Message: [{ text: '(Message: Text)', parameters: [text] }],
  Confirm: [{ text: '(Question: Text; var Reply: Boolean)', parameters: [text, value('Boolean')] }],
  StrMenu: [
    {
      text: '(Options: Text; var Choice: Integer; Instruction: Text)',
      parameters: [text, value('Integer'), text],
    },
  ],
  Hyperlink: [{ text: '(Message: Text)', parameters: [text] }],
  SessionSettings: [
    {
      text: '(var TestSessionSettings: SessionSettings): Boolean',
      parameters: [value('SessionSettings')],
      returns: 'Boolean',
    },
  ],
  Page: [{ text: '(var TestPage: TestPage)', parameters: [later] }],
  ModalPage: [
    { text: '(var TestPage: TestPage)', parameters: [later] },
    { text: '(var Page: Page; var Response: Action)', parameters: [later, later] },
  ],
  Report: [{ text: '(var Report: Report)', parameters: [later] }],
  RequestPage: [{ text: '(var RequestPage: TestRequestPage)', parameters: [later] }],
  FilterPage: filterPageShapes,
  SendNotification: [{ text: '(var Notification: Notification): Boolean', parameters: [later], returns: 'Boolean' }],
  RecallNotification: [{ text: '(var Notification: Notification): Boolean', parameters: [later], returns: 'Boolean' }],
  HttpClient: [
    {
      text: '(Request: TestHttpRequestMessage; var Response: TestHttpResponseMessage): Boolean',
      parameters: [laterByValue, later],
      returns: 'Boolean',
    },
  ],
}

const kindsByAttribute = new Map(
  Object.keys(shapes).map((kind) => [`${kind.toUpperCase()}HANDLER`, kind as TestHandlerKind]),
)

/** The kind of handler that a procedure's attributes make it. */
export function handlerKind(procedure: ProcedureSymbol): TestHandlerKind | undefined {
  const attribute = handlerAttribute(procedure)
  return attribute && kindsByAttribute.get(attribute.name.key)
}

/** `[SendNotificationHandler(true)]` need not be called. */
export function isOptionalHandler(procedure: ProcedureSymbol): boolean {
  const [flag] = handlerAttribute(procedure)?.arguments ?? []
  return flag?.kind === 'BooleanLiteral' && flag.value
}

function handlerAttribute({ declaration }: ProcedureSymbol): Attribute | undefined {
  return declaration.attributes.find(({ name }) => kindsByAttribute.has(name.key))
}

export function hasShapeOf(kind: TestHandlerKind, procedure: ProcedureSymbol): boolean {
  return shapes[kind].some(
    (shape) =>
      shape.parameters.length === procedure.parameters.length &&
      shape.parameters.every((parameter, i) => fits(parameter, procedure.parameters[i])) &&
      (procedure.returns.kind === (shape.returns ?? 'None') || isError(procedure.returns)),
  )
}

export function shapeText(kind: TestHandlerKind): string {
  return shapes[kind][0]?.text ?? ''
}

function fits(wanted: Parameter, given: VariableSymbol | undefined): boolean {
  if (!given) return false
  return isError(given.type) || (wanted.byReference === given.byReference && wanted.fits(given.type))
}
