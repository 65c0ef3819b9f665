/** Why a start is refused (C-8 and sessions.md 2.2). */
export const startTexts = {
  noCodeunit: (id: number) => `The codeunit ${id} does not exist.`,
  noCompany: (name: string) => `The company ${name} does not exist.`,
  negativeTimeout: 'The timeout must not be negative.',
  wrongRecord: (codeunitId: number) => `The record does not belong to the table of codeunit ${codeunitId}.`,
  queueFull: (waiting: number) =>
    `The background session cannot be started because ${waiting} sessions are already waiting.`,
  shuttingDown: 'The server instance is shutting down.',
  tooManySessions: (limit: number) => `The server instance cannot run more than ${limit} sessions.`,
  tooManyClients: (limit: number) => `The server instance cannot serve more than ${limit} client sessions.`,
  userDisabled: 'Authorization Failed (Pre Open Company): User is disabled.',
  recursion: (origin: number, current: number) =>
    `Excessive recursive session creation detected, original session ID: ${origin}, current session ID: ${current}. ` +
    `This can occur, for example, if a session creates a new session inside the 'OnBeforeCompanyOpen' trigger.`,
  notRecorded: 'The session could not be started because the database is not available.',
} as const
