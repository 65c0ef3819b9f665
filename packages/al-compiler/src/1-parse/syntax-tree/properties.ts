import type { Expression } from './expressions.ts'
import type { Identifier, ObjectReference, QualifiedName } from './names.ts'
import type { Node } from './node.ts'

export interface Property extends Node<'Property'> {
  readonly name: Identifier
  readonly value: PropertyValue
}
/** One expression: `true`, `Test`, `'text'`, `-1`, `A.B.Customer`, `Editable and not Locked`. */
export interface ExpressionValue extends Node<'ExpressionValue'> {
  readonly expression: Expression
}
/** Several, with commas: `SumIndexFields = Amount, "Amount (LCY)"`. */
export interface ListValue extends Node<'ListValue'> {
  readonly items: readonly Expression[]
}
/** A text with label arguments (Caption, ToolTip…), and what a Label declares. */
export interface LabelValue extends Node<'LabelValue'> {
  readonly text: string
  readonly comment: string | undefined
  readonly locked: boolean
  readonly maxLength: number | undefined
}
/** OptionMembers, and the names in InstructionalText-like lists: `" ",Item,"G/L Account"`. */
export interface OptionMembersValue extends Node<'OptionMembersValue'> {
  readonly members: readonly string[]
}
/** `Implementation = IFoo = FooImpl, IBar = BarImpl` and the Default and UnknownValue forms. */
export interface ImplementationValue extends Node<'ImplementationValue'> {
  readonly pairs: readonly { readonly interface: QualifiedName; readonly codeunit: QualifiedName }[]
}
/** `if (Type = const(A)) X else if (…) Y.Field where(…)`; one branch without conditions is the plain form. */
export interface TableRelationValue extends Node<'TableRelationValue'> {
  readonly branches: readonly TableRelationBranch[]
}
export interface TableRelationBranch extends Node<'TableRelationBranch'> {
  readonly conditions: readonly FieldCondition[]
  /** Table, or table and field: `Customer`, `Customer."No."`, `A.B.Customer."No."`. The binder knows which. */
  readonly target: QualifiedName
  readonly where: readonly FieldCondition[]
}
export type CalcMethod = 'sum' | 'average' | 'min' | 'max' | 'count' | 'exist' | 'lookup'
export interface CalcFormulaValue extends Node<'CalcFormulaValue'> {
  readonly negated: boolean
  readonly method: CalcMethod
  /** Table, or table and field, as in TableRelationBranch. */
  readonly target: QualifiedName
  readonly where: readonly FieldCondition[]
}
/** SourceTableView, DataItemTableView, `sorting(A, B) order(descending) where(…)`. */
export interface TableViewValue extends Node<'TableViewValue'> {
  readonly sorting: readonly Identifier[]
  readonly descending: boolean
  readonly where: readonly FieldCondition[]
}
/** RunPageLink, SubPageLink, ColumnFilter, DataItemTableFilter…: `"No." = field("No."), Type = const(Item)`. */
export interface ConditionsValue extends Node<'ConditionsValue'> {
  readonly conditions: readonly FieldCondition[]
}
/** Permissions: `tabledata Customer = rimd, codeunit X = X`. */
export interface PermissionsValue extends Node<'PermissionsValue'> {
  readonly entries: readonly PermissionEntry[]
}
export interface PermissionEntry extends Node<'PermissionEntry'> {
  /** As spelt: `tabledata`, `codeunit`. */
  readonly objectKind: string
  /** undefined for `*`. */
  readonly object: ObjectReference | undefined
  readonly permissions: string
}
/** Any other value, up to its `;`. */
export interface GenericValue extends Node<'GenericValue'> {
  readonly text: string
}
export type PropertyValue =
  | ExpressionValue
  | ListValue
  | LabelValue
  | OptionMembersValue
  | ImplementationValue
  | TableRelationValue
  | CalcFormulaValue
  | TableViewValue
  | ConditionsValue
  | PermissionsValue
  | GenericValue

/** `field = const(v)`, `field = filter(1..3)`, `field = field(X)`, `field = field(filter(X))`, `field = field(upperlimit(X))`. */
export interface FieldCondition extends Node<'FieldCondition'> {
  /** One part, or data item and field. */
  readonly field: QualifiedName
  readonly test: FieldTest
}
export type FieldTest =
  /** `value` is undefined for `const()`; `text` is the source text between the parentheses. */
  | { readonly by: 'const'; readonly value: Expression | undefined; readonly text: string }
  /** The filter expression as spelt, without the parentheses. */
  | { readonly by: 'filter'; readonly text: string }
  | { readonly by: 'field'; readonly field: QualifiedName; readonly isFilter: boolean; readonly upperLimit: boolean }
