import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { t } from '../../texts/text.ts'
import { useCore } from '../../ui/core-context.ts'
import { markReady } from '../../ui/reflect-on-root.ts'
import { useTitle } from '../../ui/use-title.ts'
import { EntryFrame } from './entry-frame.tsx'

/** Signs out when opened while signed in, and says so. */
export function SignOutPage(): ReactNode {
  const core = useCore()
  const [isOut, setOut] = useState(core.viewer.me === undefined)
  const [isFailed, setFailed] = useState(false)
  useTitle(t('profile.signOut'))
  useEffect(() => {
    if (!core.viewer.me) return
    core.signOut(false).then(
      () => setOut(true),
      () => setFailed(true),
    )
  }, [core])
  useEffect(() => markReady(isOut), [isOut])

  return (
    <EntryFrame foot={t('signIn.foot')}>
      <h1>{t('profile.signOut')}</h1>
      <p>{isFailed ? t('signIn.noAnswer') : isOut ? t('signIn.signedOut') : t('common.loading')}</p>
      {isOut && (
        <Link to="/sign-in" search={{}} className="btn primary large">
          {t('signIn.submit')}
        </Link>
      )}
    </EntryFrame>
  )
}
