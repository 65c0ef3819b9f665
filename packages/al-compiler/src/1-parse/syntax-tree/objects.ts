import type { Attribute, Body } from './declarations.ts'
import type { EnumValueDeclaration, FieldDeclaration, FieldGroupDeclaration, KeyDeclaration } from './members.ts'
import type { Identifier, ObjectReference, QualifiedName } from './names.ts'
import type { Node } from './node.ts'

interface ObjectNode<Kind extends string> extends Node<Kind>, Body {
  readonly name: Identifier
  readonly attributes: readonly Attribute[]
}
interface NumberedObject<Kind extends string> extends ObjectNode<Kind> {
  readonly id: number
}

export interface CodeunitDeclaration extends NumberedObject<'CodeunitDeclaration'> {
  readonly implements: readonly QualifiedName[]
}
export interface TableDeclaration extends NumberedObject<'TableDeclaration'> {
  readonly fields: readonly FieldDeclaration[]
  readonly keys: readonly KeyDeclaration[]
  readonly fieldGroups: readonly FieldGroupDeclaration[]
}
/** `modify(X) { }` and the additions to field groups are sections of `sections`. */
export interface TableExtensionDeclaration extends NumberedObject<'TableExtensionDeclaration'> {
  readonly extends: ObjectReference
  readonly fields: readonly FieldDeclaration[]
  readonly keys: readonly KeyDeclaration[]
  readonly fieldGroups: readonly FieldGroupDeclaration[]
}
export interface EnumDeclaration extends NumberedObject<'EnumDeclaration'> {
  readonly implements: readonly QualifiedName[]
  readonly values: readonly EnumValueDeclaration[]
}
export interface EnumExtensionDeclaration extends NumberedObject<'EnumExtensionDeclaration'> {
  readonly extends: ObjectReference
  readonly implements: readonly QualifiedName[]
  readonly values: readonly EnumValueDeclaration[]
}
/** Its procedures have no body. */
export interface InterfaceDeclaration extends ObjectNode<'InterfaceDeclaration'> {
  readonly extends: readonly QualifiedName[]
}
export interface PageDeclaration extends NumberedObject<'PageDeclaration'> {}
export interface ReportDeclaration extends NumberedObject<'ReportDeclaration'> {}
export interface XmlPortDeclaration extends NumberedObject<'XmlPortDeclaration'> {}
export interface QueryDeclaration extends NumberedObject<'QueryDeclaration'> {}
export interface PermissionSetDeclaration extends NumberedObject<'PermissionSetDeclaration'> {}
export interface PageExtensionDeclaration extends NumberedObject<'PageExtensionDeclaration'> {
  readonly extends: ObjectReference
}
export interface ReportExtensionDeclaration extends NumberedObject<'ReportExtensionDeclaration'> {
  readonly extends: ObjectReference
}
export interface PermissionSetExtensionDeclaration extends NumberedObject<'PermissionSetExtensionDeclaration'> {
  readonly extends: ObjectReference
}
export interface PageCustomizationDeclaration extends ObjectNode<'PageCustomizationDeclaration'> {
  readonly customizes: ObjectReference
}
export interface ProfileDeclaration extends ObjectNode<'ProfileDeclaration'> {}
export interface ProfileExtensionDeclaration extends ObjectNode<'ProfileExtensionDeclaration'> {
  readonly extends: ObjectReference
}
export interface EntitlementDeclaration extends ObjectNode<'EntitlementDeclaration'> {}
export interface ControlAddInDeclaration extends ObjectNode<'ControlAddInDeclaration'> {}
/** `dotnet { assembly(X) { type(Y; Alias) { } } }`: its name is ''. */
export interface DotNetDeclaration extends ObjectNode<'DotNetDeclaration'> {}

export type ObjectDeclaration =
  | CodeunitDeclaration
  | TableDeclaration
  | TableExtensionDeclaration
  | EnumDeclaration
  | EnumExtensionDeclaration
  | InterfaceDeclaration
  | PageDeclaration
  | PageExtensionDeclaration
  | PageCustomizationDeclaration
  | ReportDeclaration
  | ReportExtensionDeclaration
  | XmlPortDeclaration
  | QueryDeclaration
  | PermissionSetDeclaration
  | PermissionSetExtensionDeclaration
  | ProfileDeclaration
  | ProfileExtensionDeclaration
  | EntitlementDeclaration
  | ControlAddInDeclaration
  | DotNetDeclaration

export interface UsingDirective extends Node<'UsingDirective'> {
  readonly name: QualifiedName
}

/** One file. */
export interface CompilationUnit extends Node<'CompilationUnit'> {
  readonly path: string
  readonly namespace: QualifiedName | undefined
  readonly usings: readonly UsingDirective[]
  readonly objects: readonly ObjectDeclaration[]
  /** Offset of the first character of each line, for `positionAt`. */
  readonly lineStarts: Int32Array
}
