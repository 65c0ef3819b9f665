import type { CommitBehavior } from '@alcove/al-abi'
import type { AlSession } from '../session/al-session.ts'

/** The innermost scope decides; commits that guarded runs imply are not asked (al-language.md 8.4). */
export function withCommitBehavior(s: AlSession, behavior: CommitBehavior, body: () => unknown): unknown {
  const outer = s.commitBehavior
  const restore = () => {
    s.commitBehavior = outer
  }
  s.commitBehavior = behavior
  let result: unknown
  try {
    result = body()
  } catch (error) {
    restore()
    throw error
  }
  if (result instanceof Promise) return result.finally(restore)
  restore()
  return result
}
