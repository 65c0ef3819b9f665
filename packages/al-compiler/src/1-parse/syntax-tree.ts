/**
 * The tree that the parser makes of one file: plain data, discriminated by `kind`.
 *
 * - Every node has a `span`; `span.line` is the 1-based line of its first character. Columns come from `positionAt`.
 * - Parentheses leave no node; the tree's shape says what they said.
 * - Several names before one type become one declaration each, sharing the type node.
 * - After a syntax error the tree is still complete: `MissingExpression` stands for an expression that is not there, and an
 *   identifier that is not there has the name ''.
 * - Recursion is bounded: no path from the root is longer than about MAX_NESTING statements and MAX_HEIGHT expressions
 *   (limits.ts), so later phases may recurse freely.
 */

/** Offsets in UTF-16 units, `end` exclusive, and the 1-based line of `start`. */
export interface Span {
  readonly start: number
  readonly end: number
  readonly line: number
}

interface Node<Kind extends string> {
  readonly kind: Kind
  readonly span: Span
}

// Names

export interface Identifier extends Node<'Identifier'> {
  /** As spelt, without quotes. Names that are spelt alike are the same string. */
  readonly name: string
  /** Folded by `foldName`: two names are the same in AL when their keys are equal. */
  readonly key: string
  readonly quoted: boolean
}

/** `Customer`, `"Sales Header"`, `Microsoft.Sales.Customer.Customer`. Never empty. */
export interface QualifiedName extends Node<'QualifiedName'> {
  readonly parts: readonly Identifier[]
}

/** An object named by its number: `Record 18`, `Codeunit 80`. */
export interface ObjectId extends Node<'ObjectId'> {
  readonly id: number
}

export type ObjectReference = QualifiedName | ObjectId

// Expressions

/** 0 to 2147483647. A larger one without `L` is a BigIntegerLiteral, or a DecimalLiteral when it does not fit that either. */
export interface IntegerLiteral extends Node<'IntegerLiteral'> {
  readonly value: number
}
export interface BigIntegerLiteral extends Node<'BigIntegerLiteral'> {
  readonly value: bigint
  /** Written with an `L`. */
  readonly marked: boolean
}
export interface DecimalLiteral extends Node<'DecimalLiteral'> {
  /** As spelt: `4.2`, `1e-19`. */
  readonly text: string
}
/** `value` as al-abi's AlType says: 0 is 0D, else 2 * day, day 1 = 0001-01-01. */
export interface DateLiteral extends Node<'DateLiteral'> {
  readonly value: number
}
/** `value` as al-abi's AlType says: 0 is 0T, else milliseconds since midnight + 1. */
export interface TimeLiteral extends Node<'TimeLiteral'> {
  readonly value: number
}
/** Only `0DT` can be written. */
export interface DateTimeLiteral extends Node<'DateTimeLiteral'> {
  readonly value: 0
}
export interface TextLiteral extends Node<'TextLiteral'> {
  /** Without quotes, doubled ones undone. */
  readonly value: string
  readonly verbatim: boolean
}
export interface BooleanLiteral extends Node<'BooleanLiteral'> {
  readonly value: boolean
}
export interface ThisExpression extends Node<'ThisExpression'> {}
/** Something stood here that is no expression; a diagnostic says so. */
export interface MissingExpression extends Node<'MissingExpression'> {}

/** `target.member` */
export interface MemberAccess extends Node<'MemberAccess'> {
  readonly target: Expression
  readonly member: Identifier
}
/**
 * `target::member`: an option or enum value, or an object's number. `Codeunit::A.B.X` reads as MemberAccess over this, and
 * `Codeunit::80` has a member named `80`.
 */
export interface ScopeAccess extends Node<'ScopeAccess'> {
  readonly target: Expression
  readonly member: Identifier
}
/** `target[i]`, `target[i, j]` */
export interface IndexAccess extends Node<'IndexAccess'> {
  readonly target: Expression
  readonly indexes: readonly Expression[]
}
/** `callee(arguments)`; a call without parentheses is the bare Identifier or MemberAccess. */
export interface CallExpression extends Node<'CallExpression'> {
  readonly callee: Expression
  readonly arguments: readonly Expression[]
}

export type UnaryOperator = 'not' | '-' | '+'
export interface UnaryExpression extends Node<'UnaryExpression'> {
  readonly operator: UnaryOperator
  readonly operand: Expression
}

export type ArithmeticOperator = '*' | '/' | 'div' | 'mod' | '+' | '-'
export type LogicalOperator = 'and' | 'or' | 'xor'
export type ComparisonOperator = '=' | '<>' | '<' | '>' | '<=' | '>='
export type BinaryOperator = ArithmeticOperator | LogicalOperator | ComparisonOperator
export interface BinaryExpression extends Node<'BinaryExpression'> {
  readonly operator: BinaryOperator
  readonly left: Expression
  readonly right: Expression
}
/** `operand in set`; the set is a SetExpression in valid code. */
export interface InExpression extends Node<'InExpression'> {
  readonly operand: Expression
  readonly set: Expression
}
/** `[a, b..c]` */
export interface SetExpression extends Node<'SetExpression'> {
  readonly members: readonly Expression[]
}
/** `from..to`: only as a member of a set or a label of a case. */
export interface RangeExpression extends Node<'RangeExpression'> {
  readonly from: Expression
  readonly to: Expression
}
export interface IsExpression extends Node<'IsExpression'> {
  readonly operand: Expression
  readonly type: TypeReference
}
export interface AsExpression extends Node<'AsExpression'> {
  readonly operand: Expression
  readonly type: TypeReference
}
/** `condition ? whenTrue : whenFalse` */
export interface ConditionalExpression extends Node<'ConditionalExpression'> {
  readonly condition: Expression
  readonly whenTrue: Expression
  readonly whenFalse: Expression
}

export type Literal =
  | IntegerLiteral
  | BigIntegerLiteral
  | DecimalLiteral
  | DateLiteral
  | TimeLiteral
  | DateTimeLiteral
  | TextLiteral
  | BooleanLiteral

export type Expression =
  | Literal
  | Identifier
  | ThisExpression
  | MissingExpression
  | MemberAccess
  | ScopeAccess
  | IndexAccess
  | CallExpression
  | UnaryExpression
  | BinaryExpression
  | InExpression
  | SetExpression
  | RangeExpression
  | IsExpression
  | AsExpression
  | ConditionalExpression

// Statements

export interface Block extends Node<'Block'> {
  readonly statements: readonly Statement[]
}
export interface EmptyStatement extends Node<'EmptyStatement'> {}
export interface IfStatement extends Node<'IfStatement'> {
  readonly condition: Expression
  readonly then: Statement
  readonly else: Statement | undefined
}
export interface CaseStatement extends Node<'CaseStatement'> {
  readonly subject: Expression
  readonly branches: readonly CaseBranch[]
  /** undefined: no `else`. */
  readonly else: readonly Statement[] | undefined
}
export interface CaseBranch extends Node<'CaseBranch'> {
  readonly labels: readonly Expression[]
  readonly body: Statement
}
export interface WhileStatement extends Node<'WhileStatement'> {
  readonly condition: Expression
  readonly body: Statement
}
export interface RepeatStatement extends Node<'RepeatStatement'> {
  readonly body: readonly Statement[]
  readonly until: Expression
}
export interface ForStatement extends Node<'ForStatement'> {
  readonly variable: Expression
  readonly from: Expression
  readonly direction: 'to' | 'downto'
  readonly to: Expression
  readonly body: Statement
}
export interface ForEachStatement extends Node<'ForEachStatement'> {
  readonly variable: Expression
  readonly collection: Expression
  readonly body: Statement
}
export interface WithStatement extends Node<'WithStatement'> {
  readonly target: Expression
  readonly body: Statement
}
export interface ExitStatement extends Node<'ExitStatement'> {
  readonly value: Expression | undefined
}
export interface BreakStatement extends Node<'BreakStatement'> {}
export interface ContinueStatement extends Node<'ContinueStatement'> {}
export interface AssertErrorStatement extends Node<'AssertErrorStatement'> {
  readonly body: Statement
}
export type AssignmentOperator = ':=' | '+=' | '-=' | '*=' | '/='
export interface AssignmentStatement extends Node<'AssignmentStatement'> {
  readonly operator: AssignmentOperator
  readonly target: Expression
  readonly value: Expression
}
/** A call, in valid code: CallExpression, or Identifier or MemberAccess when the parentheses are left out. */
export interface ExpressionStatement extends Node<'ExpressionStatement'> {
  readonly expression: Expression
}

export type Statement =
  | Block
  | EmptyStatement
  | IfStatement
  | CaseStatement
  | WhileStatement
  | RepeatStatement
  | ForStatement
  | ForEachStatement
  | WithStatement
  | ExitStatement
  | BreakStatement
  | ContinueStatement
  | AssertErrorStatement
  | AssignmentStatement
  | ExpressionStatement

// Types

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

// Declarations inside an object

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

// Properties

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

// Members of tables and enums

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

// Objects

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
