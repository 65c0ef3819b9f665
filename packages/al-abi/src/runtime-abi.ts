import type { AlType } from './al-type.ts'
import type { Arithmetic, Conversions } from './conversions.ts'
import type { Fiber, Ref } from './generated-code.ts'

/** What generated code needs of the session it is handed as `s`. */
export interface SessionAbi {
  readonly fiber: Fiber
}

/** `Ignore`: Commit does nothing; `Error`: it raises. */
export type CommitBehavior = 'Ignore' | 'Error'

/**
 * The `rt` of generated code, without the built-ins (`rt.<Owner>.<Name>`, see builtins/catalogue.ts). The types are opaque here; al-runtime
 * has the real ones. "Value or promise" is what it says: generated code awaits only a promise.
 */
export interface RuntimeAbi<Decimal = unknown, Variant = unknown> {
  readonly C: Conversions<Decimal, Variant>
  readonly A: Arithmetic<Decimal, Variant>

  /** Base class of codeunits: `constructor(s)`, keeps `s` as `this.s` and its fiber as `this.f`. Generated: `static interfaces = ['ifoo']` when it implements some. */
  readonly Codeunit: new (session: never) => unknown
  /**
   * Base class of tables: `constructor(s, tableId, temporary)`; a table without code gets no class, the runtime makes one. Fields of the
   * instance: `s`, `f`, `v` (values, by index in TableMetadata.fields), `x` (xRec: a record of the same class), `systemId` (Guid). SystemId is no
   * member of TableMetadata.fields; where a field number is wanted it is 2000000000.
   */
  readonly Record: new (session: never, tableId: number, temporary: boolean) => unknown

  /** A decimal constant from its invariant text; called once when the object is loaded. */
  decimal(text: string): Decimal
  /**
   * The default of a type that is no plain JavaScript value: Decimal, DateFormula, Variant, List, Dictionary, arrays (their elements too), records,
   * SessionSettings, Dialog … Lists, arrays and records are new ones.
   */
  defaultOf(session: SessionAbi, type: AlType): unknown
  /** A new record variable. */
  record(session: SessionAbi, tableId: number, temporary: boolean): unknown
  /** A new instance, or the session's one of a single-instance codeunit. Raises when the image has none. */
  codeunit(session: SessionAbi, id: number): unknown

  /** A value with its static type, for parameters of any type. Not copied: only for the length of the call. */
  any(value: unknown, type: AlType): Variant
  /** A variable with its type, for `var` parameters of any type (Evaluate). The value in the ref always has that type. */
  anyRef(ref: Ref, type: AlType): { readonly ref: Ref; readonly type: AlType }
  box<T>(value: T): Ref<T>
  /** A place in an object or array: `rt.ref(rec.v, 3)`. */
  ref(object: object, key: string | number): Ref
  /** A place of another type than the parameter: converts on the way in and out (a Text[50] field as `var Text`). */
  refVia<Outer, Inner>(ref: Ref<Outer>, read: (value: Outer) => Inner, write: (value: Inner) => Outer): Ref<Inner>

  /** By-value record argument: fields, filters, key and position; a temporary one has rows of its own. `temporary`: how the parameter is declared; left out: as the record is. */
  copyRecord(record: unknown, temporary?: boolean): unknown
  /** A field that a read in part has left out: its value, and what it is asked of afterwards (`rt.InPart` has such reads). Promises. */
  fieldInTime(record: unknown, index: number): Promise<unknown>
  /** The record with all its fields; with some of them, by number. */
  wholeRow(record: unknown): Promise<unknown>
  withFields(record: unknown, fieldNos: readonly number[]): Promise<unknown>
  /** `A := B`: field values only. Both of one table. */
  assignRecord(target: unknown, source: unknown): void
  /** `Clear(Rec)`. */
  clearRecord(record: unknown): void
  /** SessionSettings by value. */
  copySettings(settings: unknown): unknown
  /** A copy with its own elements; records in it are copied too. */
  copyArray(array: unknown): unknown
  /** Raises when the dimensions differ. */
  assignArray(target: unknown, source: unknown): void
  /** Every element back to its default. */
  clearArray(array: unknown): void

  /** Raises: a list that `foreach` walks through has changed meanwhile. Lists and JSON arrays have `items`, always the same array, and `changes`, which
   * grows when it changes; additions show in its length. */
  listChanged(): never

  /** `is`, and `as` (raises when it is not). `type` is an Interface or Codeunit type; values: interface, codeunit, Variant. */
  isType(value: unknown, type: AlType): boolean
  asType(value: unknown, type: AlType): unknown
  /** An enum value assigned to an interface variable: the codeunit that implements it (EnumMetadata.implementations). */
  enumInterface(session: SessionAbi, enumId: number, ordinal: number, interfaceName: string): unknown
  /** Raises: an interface variable without a codeunit is called. */
  noInterface(interfaceName: string): never

  /**
   * TryFunction called for its value: runs `body` (its arguments are evaluated inside), true when it ends without error. On an error: back to frame
   * `depth`, keeps it as the last error, false. Never catches the stop signal. Value or promise.
   */
  tryFunction(session: SessionAbi, depth: number, body: () => unknown): boolean | Promise<boolean>
  /** `[CommitBehavior(…)]`: what Commit does while `body` runs. Gives back what `body` gives, also a promise. */
  withCommitBehavior(session: SessionAbi, behavior: CommitBehavior, body: () => unknown): unknown
  /**
   * `asserterror` has caught something: lets the stop signal through, goes back to frame `depth`, keeps the last error, rolls the transaction back to the last
   * commit. Value or promise.
   */
  caught(session: SessionAbi, error: unknown, depth: number): void | Promise<void>
  /** Raises "An error was expected inside an ASSERTERROR statement." */
  errorExpected(session: SessionAbi): never

  /** Around a procedure that collects errors (8.5): raises what is left of them at its end. Value or promise. */
  collecting(session: SessionAbi, body: () => unknown): unknown

  /** `Codeunit.Run(id[, rec])`. `use`: guarded form (8.4), answers false on error. Value or promise. */
  runCodeunit(session: SessionAbi, use: boolean, id: number, record?: unknown): boolean | Promise<boolean>
  /** `cu.Run([rec])`. */
  runInstance(session: SessionAbi, use: boolean, codeunit: unknown, record?: unknown): boolean | Promise<boolean>

  /** An instance that more than one variable may hold from now on; the value itself. */
  share<T>(value: T): T
  /** Variables end or get other values: instances that nobody else holds are disposed of, and with them their bindings. */
  release(session: SessionAbi, values: readonly unknown[]): void

  /** Raises `<name> is not implemented`. */
  notImplemented(name: string): never
}
