import { plural } from '../markers.ts'

export const operationTexts = {
  'operation.crumb': 'Stop operations',
  'operation.targets': (p: { count: number }) => plural(p.count, '# target', '# targets'),
  'operation.progress': 'Progress',
  'operation.comment': 'Comment',
  'operation.open': 'Under way',
  'operation.closed': 'Closed',
  'operation.requested': (p: { time: string }) => `Requested ${p.time}`,
  'operation.took': (p: { duration: string }) => `Took ${p.duration}`,
  'operation.copyId': 'Copy operation id',
  'operation.result': 'Result',
  'operation.rolledBack': 'Rolled back',
  'operation.rolledBackNothing': 'Nothing had to be rolled back.',
  'operation.joined': 'Others who asked for it',
  'operation.event': 'Event',
  'operation.openEvent': 'Open the end in the event log',
  'operation.openSession': (p: { number: string }) => `Open session ${p.number}`,
  'operation.joins': (p: { actor: string; comment: string }) =>
    `Joined the stop of ${p.actor}${p.comment === '' ? '.' : `: “${p.comment}”.`}`,
  'operation.notFoundTitle': 'This stop is not known here',
  'operation.notFoundText':
    'The link may be cut short, or the stop is older than its record is kept. A stop made by AL code has no page of its own.',
  'operation.toEvents': 'Search in events',
} as const
