import { AlRecord } from '../records/al-record.ts'
import { type Maybe, andThen } from '../records/maybe.ts'
import type { AlSession } from '../session/al-session.ts'

export type TableClass = new (s: AlSession, temporary: boolean) => AlRecord

/** What the code of a table extension evaluates to (al-abi, generated-code.ts). */
export interface TableMixin {
  readonly id: number
  readonly extend: (base: TableClass) => TableClass
}

type Members = Record<string, unknown>
type Trigger = (this: AlRecord) => unknown

/**
 * The class of a table with its extensions, in the order of their numbers. Its triggers run those of the extensions around the table's own (al-language.md
 * 9.5): every OnBefore, the table's trigger, those of the same name, every OnAfter. The OnAfter of a write are a trigger of their own, which runs when the
 * row is written.
 */
export function extendedTableClass(
  tableId: number,
  own: TableClass | undefined,
  mixins: readonly TableMixin[],
  fieldNumbers: readonly number[],
): TableClass {
  const base = own ?? plainClass(tableId)
  const extended = mixins.reduce((made, { extend }) => extend(made), base)
  const whole = class extends extended {}
  const ids = mixins.map(({ id }) => id)
  const members = whole.prototype as unknown as Members
  for (const write of ['Insert', 'Modify', 'Delete', 'Rename']) {
    const triggers = triggersOf(members, write, '', ids)
    if (triggers === undefined) continue
    if (triggers.until.length > 0) members[`t_On${write}`] = running(triggers.until)
    if (triggers.after.length > 0) members[`t_OnAfter${write}`] = running(triggers.after)
  }
  for (const no of fieldNumbers) {
    const triggers = triggersOf(members, 'Validate', `_${no}`, ids)
    if (triggers) members[`t_OnValidate_${no}`] = running([...triggers.until, ...triggers.after])
  }
  return whole
}

function plainClass(tableId: number): TableClass {
  return class extends AlRecord {
    constructor(s: AlSession, temporary: boolean) {
      super(s, tableId, temporary)
    }
  }
}

interface Triggers {
  readonly until: readonly Trigger[]
  readonly after: readonly Trigger[]
}

/** Undefined: no extension adds anything to the trigger. */
function triggersOf(members: Members, name: string, ending: string, ids: readonly number[]): Triggers | undefined {
  const of = (on: string) => ids.flatMap((id) => triggerOf(members, `t_${on}${name}${ending}$x${id}`))
  const [before, same, after] = [of('OnBefore'), of('On'), of('OnAfter')]
  if (before.length + same.length + after.length === 0) return undefined
  return { until: [...before, ...triggerOf(members, `t_On${name}${ending}`), ...same], after }
}

function running(triggers: readonly Trigger[]) {
  return function run(this: AlRecord): Maybe<unknown> {
    return runFrom(0, triggers, this)
  }
}

function triggerOf(members: Members, name: string): readonly Trigger[] {
  const found = members[name]
  // The compiler names only triggers so.
  return typeof found === 'function' ? [found as Trigger] : []
}

function runFrom(first: number, triggers: readonly Trigger[], rec: AlRecord): Maybe<unknown> {
  const trigger = triggers[first]
  return trigger && andThen(trigger.call(rec), () => runFrom(first + 1, triggers, rec))
}
