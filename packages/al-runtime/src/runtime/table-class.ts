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
 * 9.5): every OnBefore, the table's trigger, those of the same name, every OnAfter.
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
  for (const write of ['Insert', 'Modify', 'Delete', 'Rename']) chain(whole.prototype, write, '', ids)
  for (const no of fieldNumbers) chain(whole.prototype, 'Validate', `_${no}`, ids)
  return whole
}

function plainClass(tableId: number): TableClass {
  return class extends AlRecord {
    constructor(s: AlSession, temporary: boolean) {
      super(s, tableId, temporary)
    }
  }
}

function chain(prototype: object, name: string, ending: string, ids: readonly number[]): void {
  const members = prototype as Members
  const of = (on: string) => ids.flatMap((id) => triggerOf(members, `t_${on}${name}${ending}$x${id}`))
  const own = triggerOf(members, `t_On${name}${ending}`)
  const added = [...of('OnBefore'), ...of('On'), ...of('OnAfter')]
  if (added.length === 0) return
  const all = [...of('OnBefore'), ...own, ...of('On'), ...of('OnAfter')]
  members[`t_On${name}${ending}`] = function run(this: AlRecord): Maybe<unknown> {
    return runFrom(0, all, this)
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
