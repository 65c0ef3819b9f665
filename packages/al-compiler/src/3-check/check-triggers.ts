import { foldName } from '../1-parse/lexer/fold-name.ts'
import type { TriggerDeclaration } from '../1-parse/syntax-tree.ts'
import type { CodeSymbol, ProcedureSymbol } from '../2-bind/symbols.ts'
import type { Diagnostic, Finding } from '../diagnostics/diagnostic.ts'
import { locate } from '../diagnostics/diagnostic.ts'
import { duplicateTrigger, invalidTrigger, triggerNeedsSubtype, wrongTriggerSignature } from './problems.ts'

const writes = ['Insert', 'Modify', 'Delete', 'Rename']
const tableTriggers = writes.map((write) => `On${write}`)
const fieldTriggers = ['OnValidate', 'OnLookup']
const aroundField = ['Before', 'After'].flatMap((when) => ['Validate', 'Lookup'].map((what) => `On${when}${what}`))
const extensionTriggers = [
  ...tableTriggers,
  ...['Before', 'After'].flatMap((when) => writes.map((one) => `On${when}${one}`)),
]

/** Triggers that only codeunits of one subtype have. */
const subtypeTriggers: Readonly<Record<string, readonly string[]>> = {
  Install: ['OnInstallAppPerCompany', 'OnInstallAppPerDatabase'],
  Upgrade: ['OnCheckPreconditions', 'OnUpgrade', 'OnValidateUpgrade'].flatMap((name) => [
    `${name}PerCompany`,
    `${name}PerDatabase`,
  ]),
  TestRunner: ['OnBeforeTestRun', 'OnAfterTestRun'],
}
const withParameters = new Set(['ONBEFORETESTRUN', 'ONAFTERTESTRUN'])

/** A trigger that nobody fires, for a slip of the pen in its name, would be silently dead. */
export function checkTriggers(owner: CodeSymbol, diagnostics: Diagnostic[]): void {
  const { unit } = owner
  if (!unit) return
  const seen = new Set<string>()
  for (const trigger of owner.members.all) {
    const finding = isTrigger(trigger) && findingOf(trigger, owner, seen)
    if (finding) diagnostics.push(locate(unit, finding))
  }
}

type Trigger = ProcedureSymbol & { readonly declaration: TriggerDeclaration }

/** `trigger Control::Event()` belongs to the control. */
function isTrigger(symbol: ProcedureSymbol): symbol is Trigger {
  return symbol.isTrigger && 'target' in symbol.declaration && symbol.declaration.target === undefined
}

function findingOf(trigger: Trigger, owner: CodeSymbol, seen: Set<string>): Finding | undefined {
  const { name, parameters, returns } = trigger.declaration
  if (name.name === '') return undefined
  const subtype = Object.entries(subtypeTriggers).find(([, names]) => has(names, name.key))?.[0]
  if (owner.kind === 'Codeunit' && subtype) {
    if (owner.subtype.toUpperCase() !== subtype.toUpperCase()) return triggerNeedsSubtype(name.span, name.name, subtype)
  } else if (!has(triggersOf(owner, trigger), name.key)) return invalidTrigger(name.span, name.name)
  const place = `${trigger.field?.no ?? ''} ${name.key}`
  if (seen.has(place)) return duplicateTrigger(name.span, name.name)
  seen.add(place)
  const isPlain = parameters.length === 0 && returns === undefined
  return isPlain || withParameters.has(name.key)
    ? undefined
    : wrongTriggerSignature(name.span, name.name, `${name.name}()`)
}

function triggersOf(owner: CodeSymbol, { field }: Trigger): readonly string[] {
  if (owner.kind === 'Codeunit') return ['OnRun']
  if (owner.kind === 'Table') return field ? fieldTriggers : tableTriggers
  if (!field) return extensionTriggers
  return field.extension === owner.id ? fieldTriggers : aroundField
}

function has(names: readonly string[], key: string): boolean {
  return names.some((name) => foldName(name) === key)
}
