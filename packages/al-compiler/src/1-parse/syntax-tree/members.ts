import type { Attribute, Body } from './declarations.ts'
import type { Identifier } from './names.ts'
import type { Node } from './node.ts'
import type { Property } from './properties.ts'
import type { TypeReference } from './types.ts'

/** `field(1; "No."; Code[20]) { … }` of a table or table extension. */
export interface FieldDeclaration extends Node<'FieldDeclaration'>, Body {
  readonly no: number
  readonly name: Identifier
  readonly type: TypeReference
  readonly attributes: readonly Attribute[]
}
/** `key(PK; "No.", "Line No.") { Clustered = true; }` */
export interface KeyDeclaration extends Node<'KeyDeclaration'> {
  readonly name: Identifier
  readonly fields: readonly Identifier[]
  readonly properties: readonly Property[]
}
/** `fieldgroup(DropDown; "No.", Name) { }`; an extension's `addlast(DropDown; Name)` is a Section. */
export interface FieldGroupDeclaration extends Node<'FieldGroupDeclaration'> {
  readonly name: Identifier
  readonly fields: readonly Identifier[]
  readonly properties: readonly Property[]
}
/** `value(1; Open) { Caption = 'Open'; }` */
export interface EnumValueDeclaration extends Node<'EnumValueDeclaration'> {
  readonly ordinal: number
  readonly name: Identifier
  readonly properties: readonly Property[]
  readonly attributes: readonly Attribute[]
}
