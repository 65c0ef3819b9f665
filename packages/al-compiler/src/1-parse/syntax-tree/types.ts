import type { ObjectReference } from './names.ts'
import type { Node } from './node.ts'
import type { LabelValue } from './properties.ts'

/** A type named by one word: `Integer`, `Text`, `Code[20]`, `JsonObject`. Which words are types is the binder's business. */
export interface SimpleType extends Node<'SimpleType'> {
  readonly name: string
  readonly key: string
  readonly length: number | undefined
}
/** The words that name an object after them. */
export type ObjectTypeKeyword =
  | 'Record'
  | 'Codeunit'
  | 'Page'
  | 'TestPage'
  | 'TestRequestPage'
  | 'RequestPage'
  | 'TestPart'
  | 'Report'
  | 'XmlPort'
  | 'Query'
  | 'Enum'
  | 'Interface'
  | 'ControlAddIn'
  | 'DotNet'
/** `Record Customer temporary`, `Codeunit 80`, `Enum "Sales Document Type"`, `DotNet String`. */
export interface ObjectType extends Node<'ObjectType'> {
  readonly of: ObjectTypeKeyword
  readonly object: ObjectReference
  readonly temporary: boolean
}
/** `Option A,B,,"C D"`; `members` is undefined for a bare `Option`. */
export interface OptionType extends Node<'OptionType'> {
  readonly members: readonly string[] | undefined
}
/** `List of [Text]`, `Dictionary of [Code[20], List of [Integer]]`. */
export interface CollectionType extends Node<'CollectionType'> {
  readonly of: 'List' | 'Dictionary'
  readonly arguments: readonly TypeReference[]
}
/** `array[2,3] of T` */
export interface ArrayType extends Node<'ArrayType'> {
  readonly dimensions: readonly number[]
  readonly element: TypeReference
}
/** `Label 'text', Comment = '…', Locked = true, MaxLength = 20` */
export interface LabelType extends Node<'LabelType'> {
  readonly label: LabelValue
}
export type TypeReference = SimpleType | ObjectType | OptionType | CollectionType | ArrayType | LabelType
