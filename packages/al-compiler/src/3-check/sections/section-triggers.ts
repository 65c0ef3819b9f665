import { foldName } from '../../1-parse/lexer/fold-name.ts'
import type { Body } from '../../1-parse/syntax-tree.ts'
import type { Finding } from '../../diagnostics/diagnostic.ts'
import { unknownTrigger } from '../problems.ts'

const events = ['Validate', 'Lookup', 'DrillDown', 'AssistEdit', 'Action', 'AfterLookup']

/** Triggers of pages, reports, xmlports, queries and what they are made of (docs: devenv-triggers). */
const known = new Set(
  [
    ...['Init', 'OpenPage', 'ClosePage', 'QueryClosePage', 'FindRecord', 'NextRecord', 'NewRecord', 'InsertRecord'],
    ...['ModifyRecord', 'DeleteRecord', 'AfterGetRecord', 'AfterGetCurrRecord', 'PageBackgroundTaskCompleted'],
    ...[
      'PageBackgroundTaskError',
      'ControlAddIn',
      ...['', 'Before', 'After'].flatMap((when) => events.map((event) => when + event)),
    ],
    ...['InitReport', 'PreReport', 'PostReport', 'PreRendering', 'PreDataItem', 'PostDataItem', 'BeforeOpen'],
    ...['Before', 'After'].flatMap((when) =>
      ['PreDataItem', 'AfterGetRecord', 'PostDataItem'].map((event) => when + event),
    ),
    ...[
      'InitXmlPort',
      'PreXmlPort',
      'PostXmlPort',
      'PreXmlItem',
      'AfterInitRecord',
      'AfterAssignField',
      'BeforePassField',
    ],
    ...['AfterAssignVariable', 'BeforePassVariable', 'BeforeInsertRecord', 'AfterInsertRecord', 'BeforeModifyRecord'],
    ...['AfterModifyRecord', 'PreReport', 'PostReport'],
  ].map((name) => foldName(`On${name}`)),
)

/** A control add-in raises events of its own names. */
export function triggerFindings({ triggers }: Body, isAddIn: boolean): readonly Finding[] {
  if (isAddIn) return []
  return triggers
    .filter(({ target, name }) => !target && name.name !== '' && !known.has(name.key))
    .map(({ name }) => unknownTrigger(name.span, name.name))
}
