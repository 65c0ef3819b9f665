import type { AlType, Arithmetic, BuiltIn, Conversions } from '@alcove/al-abi'
import type { Span } from '../1-parse/syntax-tree.ts'
import type { CodeSymbol, FieldSymbol, ProcedureSymbol, VariableSymbol } from '../2-bind/symbols.ts'
import type { Type } from '../2-bind/types.ts'

/**
 * The checked program: every name is a symbol, every expression has a type, every conversion is written out. Emit needs nothing else.
 */
interface Typed<Kind extends string> {
  readonly kind: Kind
  readonly type: Type
  readonly span: Span
}

/** In the JavaScript form of its type. */
export interface Constant extends Typed<'Constant'> {
  readonly value: number | string | boolean | bigint
}
export interface DecimalConstant extends Typed<'DecimalConstant'> {
  readonly text: string
}
export interface Variable extends Typed<'Variable'> {
  readonly symbol: VariableSymbol
}
/** The instance whose code runs: `this`, and `Rec` in a table. */
export interface This extends Typed<'This'> {}
export interface XRec extends Typed<'XRec'> {}
/** The target of the `with` number `index` around the expression. */
export interface WithTarget extends Typed<'WithTarget'> {
  readonly index: number
}
/** The value a compound assignment starts from. */
export interface Current extends Typed<'Current'> {}
export interface FieldAccess extends Typed<'FieldAccess'> {
  readonly record: BoundExpression
  readonly field: FieldSymbol
}
export interface Element extends Typed<'Element'> {
  readonly array: BoundExpression
  readonly indexes: readonly BoundExpression[]
}
export interface Character extends Typed<'Character'> {
  readonly text: BoundExpression
  readonly index: BoundExpression
}
export interface Call extends Typed<'Call'> {
  /** undefined: the own instance. */
  readonly target: BoundExpression | undefined
  readonly procedure: ProcedureSymbol
  readonly arguments: readonly Argument[]
  /** `try`: a TryFunction called for its value. */
  readonly form: 'plain' | 'try'
}
export interface BuiltInCall extends Typed<'BuiltInCall'> {
  readonly builtIn: BuiltIn
  readonly self: BoundExpression | undefined
  readonly arguments: readonly Argument[]
  readonly used: boolean
  /** Enum methods: the enum. */
  readonly ofType?: Type
}
export interface CodeunitRun extends Typed<'CodeunitRun'> {
  /** A codeunit variable, or the number of one. */
  readonly instance: BoundExpression | undefined
  readonly id: BoundExpression | undefined
  readonly record: BoundExpression | undefined
  readonly used: boolean
}
/** `Clear(x)`; an assignment of the default where the variable is no record and no array. */
export interface ClearCall extends Typed<'ClearCall'> {
  readonly places: readonly BoundExpression[]
}
export interface ConvertExpression extends Typed<'ConvertExpression'> {
  readonly operand: BoundExpression
  readonly steps: readonly ConversionStep[]
}
export interface ArithmeticExpression extends Typed<'ArithmeticExpression'> {
  readonly helper: keyof Arithmetic<never, never>
  readonly left: BoundExpression
  readonly right: BoundExpression | undefined
}
export interface Concatenation extends Typed<'Concatenation'> {
  readonly left: BoundExpression
  readonly right: BoundExpression
}
export type Comparer = 'native' | 'text' | 'decimal' | 'guid' | 'value' | 'variant'
export type Comparison = '=' | '<>' | '<' | '>' | '<=' | '>='
export interface CompareExpression extends Typed<'CompareExpression'> {
  readonly comparison: Comparison
  readonly by: Comparer
  readonly left: BoundExpression
  readonly right: BoundExpression
}
export interface LogicExpression extends Typed<'LogicExpression'> {
  readonly operator: 'and' | 'or' | 'xor'
  readonly left: BoundExpression
  readonly right: BoundExpression
}
export interface NotExpression extends Typed<'NotExpression'> {
  readonly operand: BoundExpression
}
export interface ConditionalChoice extends Typed<'ConditionalChoice'> {
  readonly condition: BoundExpression
  readonly whenTrue: BoundExpression
  readonly whenFalse: BoundExpression
}
/** A value, or a range when `to` is there. */
export interface SetMember {
  readonly from: BoundExpression
  readonly to: BoundExpression | undefined
  readonly by: Comparer
}
export interface Membership extends Typed<'Membership'> {
  readonly operand: BoundExpression
  readonly members: readonly SetMember[]
}
export interface TypeTest extends Typed<'TypeTest'> {
  readonly operand: BoundExpression
  readonly tested: Type
}
export interface TypeCast extends Typed<'TypeCast'> {
  readonly operand: BoundExpression
}
/** Raises `<name> is not implemented` when it is reached. */
export interface NotImplemented extends Typed<'NotImplemented'> {
  readonly name: string
}

export type BoundExpression =
  | Constant
  | DecimalConstant
  | Variable
  | This
  | XRec
  | WithTarget
  | Current
  | FieldAccess
  | Element
  | Character
  | Call
  | BuiltInCall
  | CodeunitRun
  | ClearCall
  | ConvertExpression
  | ArithmeticExpression
  | Concatenation
  | CompareExpression
  | LogicExpression
  | NotExpression
  | ConditionalChoice
  | Membership
  | TypeTest
  | TypeCast
  | NotImplemented

/** Conversions of one operand: all of Conversions but those with arguments of their own. */
export type PlainConversion = Exclude<
  keyof Conversions<never, never>,
  'text' | 'code' | 'toVariant' | 'fromVariant' | 'refToRecord'
>
export type ConversionStep =
  | { readonly by: PlainConversion }
  | { readonly by: 'text' | 'code'; readonly length: number }
  | { readonly by: 'toVariant' | 'fromVariant' | 'refToRecord'; readonly type: AlType }
  | { readonly by: 'enumInterface'; readonly enumId: number; readonly interfaceName: string }

export type Argument =
  /** Evaluated; `copy` for a record or array by value. A copy of a record is temporary when its parameter is declared so, whatever it is a copy of. */
  | { readonly by: 'value'; readonly value: BoundExpression; readonly copy: boolean; readonly temporary?: boolean }
  /** `rt.any(value, type)` */
  | { readonly by: 'any'; readonly value: BoundExpression }
  /** A Ref to a variable, field or element; the steps convert between its type and the parameter's. */
  | {
      readonly by: 'reference'
      readonly place: BoundExpression
      readonly read: readonly ConversionStep[]
      readonly write: readonly ConversionStep[]
    }
  /** A Ref with its type, for Evaluate. */
  | { readonly by: 'anyReference'; readonly place: BoundExpression }
  | { readonly by: 'field'; readonly no: number }
  /** Repeated arguments: one array. */
  | { readonly by: 'list'; readonly items: readonly Argument[] }

interface StatementOf<Kind extends string> {
  readonly kind: Kind
  readonly span: Span
}
export interface BoundBlock extends StatementOf<'Block'> {
  readonly statements: readonly BoundStatement[]
}
export interface BoundIf extends StatementOf<'If'> {
  readonly condition: BoundExpression
  readonly then: BoundStatement
  readonly else: BoundStatement | undefined
}
export interface BoundCase extends StatementOf<'Case'> {
  readonly subject: BoundExpression
  readonly branches: readonly { readonly labels: readonly SetMember[]; readonly body: BoundStatement }[]
  readonly else: BoundStatement | undefined
}
export interface BoundWhile extends StatementOf<'While'> {
  readonly condition: BoundExpression
  readonly body: BoundStatement
}
export interface BoundRepeat extends StatementOf<'Repeat'> {
  readonly body: BoundStatement
  readonly until: BoundExpression
}
export interface BoundFor extends StatementOf<'For'> {
  readonly variable: BoundExpression
  readonly from: BoundExpression
  readonly to: BoundExpression
  readonly down: boolean
  readonly body: BoundStatement
}
export interface BoundForEach extends StatementOf<'ForEach'> {
  readonly variable: BoundExpression
  readonly collection: BoundExpression
  /** From the element to the variable. */
  readonly steps: readonly ConversionStep[]
  readonly body: BoundStatement
}
export interface BoundWith extends StatementOf<'With'> {
  readonly target: BoundExpression
  readonly index: number
  readonly body: BoundStatement
}
export interface BoundExit extends StatementOf<'Exit'> {
  readonly value: BoundExpression | undefined
}
export interface BoundBreak extends StatementOf<'Break'> {}
export interface BoundContinue extends StatementOf<'Continue'> {}
export interface BoundAssertError extends StatementOf<'AssertError'> {
  readonly body: BoundStatement
}
export interface BoundAssignment extends StatementOf<'Assignment'> {
  readonly target: BoundExpression
  readonly value: BoundExpression
}
/** `target op= operand`: `value` is the new value, in which Current stands for the old one. */
export interface BoundCompound extends StatementOf<'Compound'> {
  readonly target: BoundExpression
  readonly value: BoundExpression
}
export interface BoundCallStatement extends StatementOf<'CallStatement'> {
  readonly call: BoundExpression
}

export type BoundStatement =
  | BoundBlock
  | BoundIf
  | BoundCase
  | BoundWhile
  | BoundRepeat
  | BoundFor
  | BoundForEach
  | BoundWith
  | BoundExit
  | BoundBreak
  | BoundContinue
  | BoundAssertError
  | BoundAssignment
  | BoundCompound
  | BoundCallStatement

export interface BoundProcedure {
  readonly symbol: ProcedureSymbol
  readonly locals: readonly VariableSymbol[]
  /** undefined: an event publisher, or a procedure of an interface. */
  readonly body: BoundBlock | undefined
}

export interface BoundObject {
  readonly symbol: CodeSymbol
  readonly procedures: readonly BoundProcedure[]
}
