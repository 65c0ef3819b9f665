/**
 * The contract between generated code and the runtime.
 *
 * `CompiledObject.code` is the body of a function `(rt: RuntimeAbi, base: number, image: ImageAbi)`. It returns a class:
 *
 * - Codeunit: `class extends rt.Codeunit` with a constructor `(s)`; globals are fields set in the constructor;
 * - Table: `class extends rt.Record` with a constructor `(s, temporary)`; the record is `this`, its fields are
 *   `this.v[i]` (i = index in TableMetadata.fields), xRec is `this.x`; every record variable has its own globals.
 *
 * - TableExtension: a function from the class of the table to a subclass of it. Its members end in `$x<number of the extension>`, so that those of
 *   several extensions do not meet, but for OnValidate of its own fields. Fields of extensions are `this.v[F0]`, `F0 = image.field(tableId, no)`.
 *
 * Members: a procedure is `p_<name>`, overloads after the first `p_<name>$2`…; a trigger `t_<name>` (`t_OnRun(Rec)`,
 * `t_OnInsert()`); a field trigger `t_OnValidate_<fieldNo>()`. `<name>` is the AL name, lower-cased, every character outside
 * [a-z0-9_] written `$xx` (hex). So callers in other objects need only the name.
 *
 *     async p_postline(Line, Amount) {
 *       const s = this.s, f = this.f, slot = f.slot
 *       const d = slot[15], line = slot[1], caller = slot[2]                             // the frame: f.enter(base + 3), spelt out
 *       let stack = f.stack; if (d >= stack.length) stack = f.deepen()
 *       stack[d] = line; stack[d + 1] = caller; slot[15] = d + 2; slot[2] = base + 3
 *       slot[1] = 17; if ((--f.fuel | slot[0]) < 0) await f.yield()
 *       …
 *       slot[1] = line; slot[2] = caller; slot[15] = d                                   // f.leave(d)
 *       return Result
 *     }
 *
 * A procedure that cannot run long or wait is a plain function without checks (it still enters and leaves, so that it is seen in
 * call stacks). One that waits for nothing but its turn and the procedures it calls is a plain function with checks; when it gets a promise, an
 * async twin takes over where it stands. Others may return a value or a promise; callers write `((t = x.p_f()) instanceof Promise ? await t : t)`.
 * Nothing is caught on the way: `leave` is not called when an error unwinds; whoever catches calls `f.leave(itsDepth)`.
 *
 * An event's publisher asks the image once whether anybody subscribes. Whoever calls it gets nothing, or a promise when a subscriber waits.
 *
 *     const P0 = image.event("Codeunit 50100 ONAFTERPOST")
 *     p_onafterpost(v_line) { if (P0 !== undefined) return P0.raise(this, base + 4, 31, [v_line]) }
 *
 * Built-ins are `rt.<Owner>.<Name>(s, self, ...args)` for methods and `rt.System.<Name>(s, ...args)` for functions, by the AL spelling
 * of the catalogue (builtins/). An optional argument left out is `undefined`. A value of unknown type (Format, StrSubstNo, Error,
 * SetFilter, Variant parameters) travels as `rt.any(value, type)`. Repeated arguments at the end (`args…`) travel as one array.
 * Where the catalogue says `raises`, the function takes, right after s and self, `use: boolean`: true when the result is used (then it
 * answers false), false when it is discarded (then it raises).
 *
 * A `var` argument of a type that is not mutated in place (all but Record and array) is a `Ref`. Locals and globals that
 * are passed so anywhere are declared as a Ref from the start (`rt.box(value)`), other places get `rt.ref(object, key)`.
 */
export interface Ref<T = unknown> {
  v: T
}

/** What the compiler's statement check sees of a session's execution. Implemented by the session engine. */
export interface Fiber {
  /** Statements left in this turn. */
  fuel: number
  /** The session's own slot: a view that begins where the slot does. The innermost frame stands in it. */
  readonly slot: Int32Array
  /** Line and procedure of every caller, outermost first; `deepen` makes another one. */
  readonly stack: Int32Array
  /** Words of `stack` in use, two for each frame; the outermost frame's are 0. */
  readonly depth: number
  /** Puts a frame on the stack and returns the depth before. Raises an AL error when MAX_CALL_DEPTH frames stand. */
  enter(procedure: number): number
  /** Back to `depth`, if the stack is deeper; restores the procedure and line of the frame that is the innermost then. */
  leave(depth: number): void
  /** The stack is full: gives back a longer one, or raises an AL error when MAX_CALL_DEPTH frames stand. */
  deepen(): Int32Array
  /** Called when fuel is out or STOP is set: throws the stop signal, waits for the next turn, or just refuels. */
  yield(): Promise<void> | undefined
}

export const MAX_CALL_DEPTH = 1000
