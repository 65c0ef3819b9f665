import type { Dialog } from '@alcove/contracts'
import type { OpenDialog } from '@alcove/session-engine'

/** Open questions of a session as the browser shows them: plain text, whatever AL put in. */
export function presentDialogs(open: readonly OpenDialog[]): Dialog[] {
  return open.map(({ dialogId, askedAt, question, askedBy }): Dialog => {
    const head = {
      dialogId,
      askedAt: askedAt.toISOString(),
      text: question.text,
      ...(askedBy === undefined
        ? {}
        : {
            askedBy: {
              objectType: askedBy.objectType,
              objectId: askedBy.objectId,
              objectName: askedBy.objectName,
            },
          }),
    }
    switch (question.kind) {
      case 'message':
        return { ...head, kind: 'message' }
      case 'confirm':
        return { ...head, kind: 'confirm', default: question.defaultAnswer ? 'yes' : 'no' }
      case 'menu':
        return { ...head, kind: 'menu', choices: [...question.choices], default: question.defaultChoice }
    }
  })
}
