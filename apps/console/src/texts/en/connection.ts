import { number, plural, strong } from '../markers.ts'

export const connectionTexts = {
  'connection.connecting': 'Connecting',
  'connection.live': 'Live',
  'connection.slow': 'Live, slowed',
  'connection.paused': 'Paused',
  'connection.reconnecting': 'Reconnecting',
  'connection.stale': (p: { age: string }) => `Stale ${p.age}`,
  'connection.offline': 'Offline',
  'connection.signed-out': 'Signed out',
  'connection.session-ended': 'Session ended',
  'connection.newVersion': 'New version',
  'connection.title': 'Connection',
  'connection.asOf': 'Data as of',
  'connection.age': (p: { age: string }) => `${p.age} ago`,
  'connection.updates': 'Updates per second',
  'connection.lag': 'Lag',
  'connection.reconnects': 'Reconnects',
  'connection.invalid': 'Messages not understood',
  'connection.resync': 'Resync now',
  'connection.copyDiagnostics': 'Copy diagnostics',
  'connection.liveAgain': 'Live again',
  'connection.resumed': 'Resumed',
  'banner.paused': (p: { time: string; changes: number }) =>
    `${strong(`Paused at ${p.time}.`)} ${plural(p.changes, '# change waiting.', '# changes waiting.')}`,
  'banner.pausedLong': (p: { minutes: number; changes: number }) =>
    `${strong(`Paused for ${p.minutes} min.`)} ${plural(p.changes, '# change waiting.', '# changes waiting.')}`,
  'banner.resume': 'Resume',
  'banner.stale': (p: { age: string }) => `${strong(`Data is ${p.age} old.`)} Trying to reconnect.`,
  'banner.tryNow': 'Try now',
  'banner.nextTry': (p: { seconds: number }) => `Next try in ${p.seconds} s`,
  'banner.offline': `${strong('You are offline.')} Nothing here is current.`,
  'banner.signedOut': `${strong('Your sign-in ended.')} Sign in to continue.`,
  'banner.signIn': 'Sign in',
  'banner.sessionStopped': (p: { time: string; actor: string; comment: string }) =>
    `Your session was stopped at ${p.time} by ${strong(p.actor)}: “${p.comment}”.`,
  'banner.sessionStoppedNoComment': (p: { time: string; actor: string }) =>
    `Your session was stopped at ${p.time} by ${strong(p.actor)}. No comment.`,
  'banner.sessionIdle': (p: { time: string }) => `Your session ended at ${p.time}: inactive too long.`,
  'banner.sessionEnded': (p: { time: string; cause: string }) => `Your session ended at ${p.time}: ${p.cause}.`,
  'banner.startSession': 'Start a new session',
  'banner.startingSession': 'Starting a new session',
  'banner.version': 'A new version is ready.',
  'banner.reload': 'Reload',
  'banner.instanceDown': (p: { instance: string; time: string }) =>
    `Instance ${p.instance} is not reporting since ${p.time}.`,
  'banner.problems': 'Live data has problems. Messages from the server were not understood.',
  'banner.anAdministrator': 'an administrator',
  'asOf.counts': (p: { time: string }) => `as of ${p.time}`,
  'asOf.durations': (p: { time: string }) => `Durations as of ${p.time}`,
  'activity.title': 'Activity',
  'activity.empty': 'No stops in the last 24 hours.',
  'activity.emptyHint': 'Stops you ask for appear here with their outcome, also after a reload.',
  'activity.entry': (p: { number: string; user: string }) =>
    `Stop session ${p.number}${p.user === '' ? '' : ` (${p.user})`}`,
  'activity.many': (p: { count: number }) => plural(p.count, 'Stop # session', 'Stop # sessions'),
  'activity.result': (p: { stopped: number; ended: number; refused: number; open: number }) =>
    [
      p.stopped > 0 ? `${number(p.stopped)} stopped` : '',
      p.ended > 0 ? `${number(p.ended)} had already ended` : '',
      p.refused > 0 ? `${number(p.refused)} not stopped` : '',
      p.open > 0 ? `${number(p.open)} under way` : '',
    ]
      .filter((part) => part !== '')
      .join(', '),
  'activity.unanswered': "We don't know yet whether the request arrived. Checking.",
  'activity.forget': 'Stop checking',
  'activity.open': 'Open',
  'activity.openSession': 'Open session',
  'activity.ago': (p: { age: string }) => `${p.age} ago`,
  'activity.keepWaiting': 'Keep waiting',
  'activity.seeStack': 'See call stack',
  'activity.retry': 'Retry',
  'activity.whatElse': 'What else can I do',
  'activity.whatElseText':
    'The request stands: the session ends at its next AL statement. Code that cannot be interrupted, such as one long database statement, has to return first. If nothing else helps, restart the server instance: Ctrl+C ends its sessions in order and the end rows name the cause.',
  'activity.why': 'Why',
  'activity.whyText':
    'A stop takes effect between two AL statements. One long built-in call or database statement has to return first; the call stack shows which.',
  'activity.comment': (p: { comment: string }) => `“${p.comment}”`,
  'activity.joinedBy': (p: { actor: string; comment: string }) => `${p.actor} joined: “${p.comment}”`,
  'summary.thirtySeconds': (p: { started: number; ended: number; blocked: number }) =>
    `In the last 30 seconds ${number(p.started)} started, ${number(p.ended)} ended, ${number(p.blocked)} blocked.`,
} as const
