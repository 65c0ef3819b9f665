import { plural, strong } from '../markers.ts'

export const stopTexts = {
  'stop.button': 'Stop',
  'stop.buttonFor': (p: { number: string }) => `Stop session ${p.number}`,
  'stop.title': (p: { number: string }) => `Stop session ${p.number}?`,
  'stop.refused.own-session':
    "This is the session you are using right now. A session can't stop itself. To end it, sign out.",
  'stop.refused.no-permission': "Your role doesn't allow stopping sessions.",
  'stop.refused.already-stopping': (p: { actor: string; age: string; comment: string }) =>
    `${p.actor} asked to stop this session ${p.age} ago${p.comment === '' ? '.' : `: “${p.comment}”.`}`,
  'stop.refused.stoppingUnknown': 'This session is stopping already.',
  'stop.refused.ended': (p: { time: string }) => `This session ended at ${p.time}.`,
  'stop.refused.instance-unreachable': (p: { instance: string }) =>
    `${p.instance} is not reporting, so a stop can't be delivered.`,
  'stop.refused.offline': "You are offline, so a stop can't be sent.",
  'stop.refused.signed-out': 'Your sign-in ended. Sign in to stop sessions.',
  'stop.refused.session-ended': 'Your own session ended. Start a new one to stop sessions.',
  'stop.refused.system-session': "This session belongs to the server and can't be stopped here.",
  'stop.refused.not-found': 'The server has never heard of this session. Nothing was stopped.',
  'stop.offer.signOut': 'Sign out',
  'stop.offer.operation': 'Open operation',
  'stop.offer.detail': 'Open session',
  'stop.offer.reconnect': 'Reconnect',
  'stop.offer.signIn': 'Sign in',
  'stop.offer.startSession': 'Start a new session',
  'stop.offer.check': 'Check again',
  'stop.keep': 'Keep running',
  'stop.confirm': 'Stop session',
  'stop.busy': 'Requesting stop',
  'stop.held': 'It just changed. Stop again in a moment.',
  'stop.copyUid': 'Copy unique id',
  'stop.clientOn': (p: { client: string; host: string }) => `${p.client} on ${p.host}`,
  'stop.signedIn': (p: { time: string }) => `Signed in ${p.time}`,
  'stop.started': (p: { time: string }) => `Started ${p.time}`,
  'impact.title': 'What will happen',
  'impact.runs': (p: { object: string; age: string }) => `Runs ${strong(p.object)} for ${strong(p.age)}.`,
  'impact.transaction': (p: { age: string; tables: number; rows: number }) =>
    p.tables > 0
      ? `Open transaction since ${strong(p.age)}, ${strong(plural(p.tables, '# table', '# tables'))} written${p.tables > 1 ? ` (${plural(p.rows, '# row', '# rows')})` : ''}: it will be rolled back.`
      : p.rows > 0
        ? `Open transaction since ${strong(p.age)}, ${strong(plural(p.rows, '# row', '# rows'))} written: it will be rolled back.`
        : `Open transaction since ${strong(p.age)}, nothing written yet.`,
  'impact.table': (p: { table: string; rows: number }) => `${p.table}: ${plural(p.rows, '# row', '# rows')}`,
  'impact.locks': (p: { table: string; count: number }) =>
    `Holds locks on ${strong(p.table)}; ${strong(plural(p.count, '# session', '# sessions'))} ${p.count === 1 ? 'waits' : 'wait'} for it and will continue.`,
  'impact.waits': (p: { table: string; by: string }) =>
    `Waits for a lock on ${strong(p.table)}${p.by === '' ? '' : `, held by ${strong(p.by)}`}.`,
  'impact.children': (p: { count: number }) =>
    p.count === 1
      ? `Has ${strong('1 child session')}; it is not stopped.`
      : `Has ${strong(plural(p.count, '# child session', '# child sessions'))}; they are not stopped.`,
  'impact.seen': (p: { user: string }) => `${p.user} sees who stopped it, when, and your comment.`,
  'impact.statement': 'The stop takes effect before the next AL statement.',
  'caution.alsoYou': 'This is another session of yours. What runs in it ends.',
  'caution.blocked': (p: { number: string }) =>
    p.number === ''
      ? 'This session is itself blocked. Stopping it does not free the one it waits for.'
      : `This session is itself blocked by session ${p.number}. Stopping it does not free the others behind ${p.number}.`,
  'change.notice': (p: { changes: string }) => `Changed since you opened this: ${p.changes}.`,
  'change.back': 'It is again as when you opened this.',
  'change.object': (p: { object: string }) => `now ${p.object}`,
  'change.noObject': 'now no AL running',
  'change.state': (p: { state: string }) => `now ${p.state.toLowerCase()}`,
  'change.transaction': 'an open transaction',
  'change.noTransaction': 'no open transaction',
  'change.waiters': (p: { now: number; before: number }) =>
    `${plural(p.now, '# session waits now', '# sessions wait now')}, it was ${p.before}`,
  'change.own': 'it is your own session',
  'change.refused': "it can't be stopped now",
  'comment.label': 'Comment for the Session Event log',
  'comment.optional': '(optional)',
  'comment.hintRequired':
    'Required. Up to 132 characters. Seen by everyone who can read events, and by the person stopped.',
  'comment.hint': 'Up to 132 characters. Seen by everyone who can read events, and by the person stopped.',
  'comment.counter': (p: { used: number; limit: number }) => `${p.used} of ${p.limit}`,
  'comment.left': (p: { left: number }) => plural(p.left, '# character left', '# characters left'),
  'comment.over': (p: { over: number }) => plural(p.over, '# character too many', '# characters too many'),
  'comment.required': 'Write a comment: it tells everyone why.',
  'comment.tooShort': 'Write at least 3 characters.',
  'comment.tooLong': (p: { over: number }) =>
    plural(p.over, 'Shorten it by # character.', 'Shorten it by # characters.'),
  'comment.suggestions': 'Earlier comments and templates',
  'comment.discard': 'Discard your comment? Press Escape again.',
  'comment.none': 'No comment',
  'stop.checked': (p: { age: string }) => `Checked ${p.age} ago`,
  'stop.checking': 'Checking the session',
  'stop.asOf': (p: { time: string }) => `As of ${p.time}`,
  'stop.notChecked': 'Not checked yet',
  'stop.checkAgain': 'Check again',
  'stop.endedTitle': (p: { number: string; time: string; cause: string }) =>
    `Session ${p.number} ended at ${p.time}: ${p.cause}.`,
  'stop.endedText': 'No request was sent.',
  'stop.endedComment': 'Your comment',
  'stop.close': 'Close',
  'stop.unansweredTitle': "We don't know yet whether the request arrived.",
  'stop.unansweredText': 'Nothing is lost: check, or send it again. It stays one request.',
  'stop.check': 'Check',
  'stop.retry': 'Retry',
  'stop.notArrived': 'The request did not arrive. The session is still running.',
  'stop.stillNoAnswer': 'Still no answer.',
  'stop.serverError': (p: { reference: string }) =>
    `The stop didn't reach the session. It is still running. Try again. ${p.reference}`,
  'stop.rateLimited': (p: { wait: string }) => `Too many requests. Try again in ${p.wait}.`,
  'stop.unavailable': (p: { wait: string }) =>
    `The server is busy. The session is still running. Try again in ${p.wait}.`,
  'stop.mismatch': 'This request was sent before with another comment. Close the dialog and open it again.',
  'stage.requested': 'Stop requested',
  'stage.accepted': 'Stop accepted',
  'stage.acceptedShort': 'Accepted',
  'stage.delivered': 'Waiting for the next AL statement',
  'stage.waiting-point': (p: { age: string }) => `Still running AL code that can't be interrupted yet. ${p.age}`,
  'stage.waitingPointPlain': "Still running AL code that can't be interrupted yet",
  'stage.rolling-back': (p: { age: string }) => `Rolling back its transaction. ${p.age}`,
  'stage.rollingBackPlain': 'Rolling back its transaction',
  'stage.ended': (p: { time: string }) => `Stopped at ${p.time}`,
  'stage.endedPlain': 'Stopped',
  'stage.already-ended': (p: { time: string; cause: string }) =>
    `It had already ended at ${p.time} (${p.cause}). Nothing was stopped.`,
  'stage.alreadyEndedUnknown': 'It had already ended. Nothing was stopped.',
  'stage.mismatch': (p: { number: string }) => `Session ${p.number} is now a different session. Nothing was stopped.`,
  'stage.expired': (p: { deadline: string }) =>
    `Not stopped yet: no interruption point within ${p.deadline}. The request stands and takes effect at the next one.`,
  'stage.expiredPlain': 'Not stopped in time',
  'stage.unknown': (p: { instance: string }) => `The outcome is unknown because ${p.instance} stopped reporting.`,
  'stage.unknownPlain': 'Outcome unknown',
  'stage.refusedPlain': 'Refused',
  'stage.joined': (p: { actor: string }) => `${p.actor}'s stop is already in progress; your comment was added.`,
  'done.stopped': (p: { number: string }) => `Session ${p.number} stopped.`,
  'done.rolledBack': (p: { tables: number }) => plural(p.tables, 'Rolled back # table.', 'Rolled back # tables.'),
  'done.nothingRolledBack': 'Nothing had to be rolled back.',
  'done.alreadyEnded': (p: { number: string }) => `Session ${p.number} had already ended. Nothing was stopped.`,
  'done.notStopped': (p: { number: string; reason: string }) => `Session ${p.number}: ${p.reason}`,
} as const
