import { useEffect } from 'react'
import type { ReactNode } from 'react'
import { t } from '../../texts/text.ts'
import { useCore } from '../../ui/core-context.ts'
import { Icon } from '../../ui/icon.tsx'
import { useReadable } from '../../ui/use-readable.ts'

/** The sign-in ends soon: any input puts it off, and so does the button (console.md 14). */
export function SignInNotice(): ReactNode {
  const { signInKeeper, announcer } = useCore()
  const minutes = useReadable(signInKeeper.minutesLeft)
  const isNear = minutes !== undefined
  useEffect(() => {
    if (isNear) announcer.announce(t('signIn.endsSoonSaid'), 'polite', 'sign-in')
  }, [announcer, isNear])
  if (!isNear) return null
  return (
    <div className="toast" role="group" aria-label={t('signIn.endsSoonTitle')}>
      <Icon name="lock" className="t-warn" />
      <div className="grow">
        <div className="strong">{t('signIn.endsSoon', { minutes })}</div>
        <button type="button" className="btn" onClick={() => void signInKeeper.extend()}>
          {t('signIn.stay')}
        </button>
      </div>
    </div>
  )
}
