import { foldName } from '../../1-parse/lexer/fold-name.ts'
import type { TriggerDeclaration } from '../../1-parse/syntax-tree.ts'
import type { Finding } from '../../diagnostics/diagnostic.ts'
import { unknownTrigger } from '../problems.ts'

const aroundEach = (events: string) => events.split(' ').flatMap((event) => [event, `Before${event}`, `After${event}`])

/** Without their `On` (docs: devenv-triggers). */
const triggers = [
  // Pages
  'Init OpenPage ClosePage QueryClosePage FindRecord NextRecord NewRecord InsertRecord ModifyRecord DeleteRecord',
  'AfterGetRecord AfterGetCurrRecord PageBackgroundTaskCompleted PageBackgroundTaskError',
  // Their controls and actions
  ...aroundEach('Validate Lookup AfterLookup DrillDown AssistEdit Action'),
  'ControlAddIn',
  // Reports
  'InitReport PreReport PostReport PreRendering',
  ...aroundEach('PreDataItem AfterGetRecord PostDataItem'),
  // Xmlports
  'InitXmlPort PreXmlPort PostXmlPort PreXmlItem AfterInitRecord AfterAssignField BeforePassField AfterAssignVariable',
  'BeforePassVariable BeforeInsertRecord AfterInsertRecord BeforeModifyRecord AfterModifyRecord',
  // Queries
  'BeforeOpen',
]

const known = new Set(triggers.flatMap((names) => names.split(' ')).map((name) => foldName(`On${name}`)))

/** Triggers of pages, reports, xmlports, queries and what they are made of that nothing runs. */
export function triggerFindings(declared: readonly TriggerDeclaration[]): readonly Finding[] {
  return declared
    .filter(({ target, name }) => !target && name.name !== '' && !known.has(name.key))
    .map(({ name }) => unknownTrigger(name.span, name.name))
}
