import type { Expression } from './expressions.ts'
import type { Identifier } from './names.ts'
import type { Node } from './node.ts'
import type { Property } from './properties.ts'
import type { Block } from './statements.ts'
import type { TypeReference } from './types.ts'

/** `[EventSubscriber(ObjectType::Codeunit, Codeunit::X, 'OnAfterY', '', false, false)]` */
export interface Attribute extends Node<'Attribute'> {
  readonly name: Identifier
  readonly arguments: readonly Expression[]
}
export interface VariableDeclaration extends Node<'VariableDeclaration'> {
  readonly name: Identifier
  readonly type: TypeReference
  readonly attributes: readonly Attribute[]
  /** Declared under `protected var`. */
  readonly isProtected: boolean
}
export interface Parameter extends Node<'Parameter'> {
  readonly name: Identifier
  readonly type: TypeReference
  /** Declared `var`. */
  readonly byReference: boolean
  readonly attributes: readonly Attribute[]
}
export interface ReturnValue extends Node<'ReturnValue'> {
  readonly name: Identifier | undefined
  readonly type: TypeReference
}
export interface ProcedureDeclaration extends Node<'ProcedureDeclaration'> {
  readonly name: Identifier
  readonly access: 'public' | 'local' | 'internal' | 'protected'
  readonly attributes: readonly Attribute[]
  readonly parameters: readonly Parameter[]
  readonly returns: ReturnValue | undefined
  readonly variables: readonly VariableDeclaration[]
  /** undefined in interfaces and control add-ins. */
  readonly body: Block | undefined
  /** `event X()` of a control add-in. */
  readonly isEvent: boolean
}
export interface TriggerDeclaration extends Node<'TriggerDeclaration'> {
  /** `Control` of `trigger Control::Event()`. */
  readonly target: Identifier | undefined
  readonly name: Identifier
  readonly attributes: readonly Attribute[]
  readonly parameters: readonly Parameter[]
  readonly returns: ReturnValue | undefined
  readonly variables: readonly VariableDeclaration[]
  readonly body: Block
}

/** What may stand between the braces of an object, a section or a field. */
export interface Body {
  readonly properties: readonly Property[]
  readonly sections: readonly Section[]
  readonly variables: readonly VariableDeclaration[]
  readonly procedures: readonly ProcedureDeclaration[]
  readonly triggers: readonly TriggerDeclaration[]
}

/** Any `name(arguments) { … }` without a node of its own: page controls, data items, requestpage, modify, assembly… */
export interface Section extends Node<'Section'>, Body {
  readonly name: Identifier
  /** Between `;`. */
  readonly arguments: readonly SectionArgument[]
  readonly attributes: readonly Attribute[]
}
/** `values` is empty where the argument is no list of expressions; `text` is always the source text. */
export interface SectionArgument extends Node<'SectionArgument'> {
  readonly values: readonly Expression[]
  readonly text: string
}
