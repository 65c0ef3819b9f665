import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { t } from '../../texts/text.ts'
import { useCore } from '../../ui/core-context.ts'
import { Icon } from '../../ui/icon.tsx'
import type { IconName } from '../../ui/icon.tsx'
import { useReadable } from '../../ui/use-readable.ts'
import type { Toast } from '../../core/toasts.ts'
import { SignInNotice } from './sign-in-notice.tsx'

const icons: Record<Toast['tone'], IconName> = { ok: 'okring', info: 'info', warn: 'warn', danger: 'ended' }

export function Toasts(): ReactNode {
  const { toasts, signInKeeper } = useCore()
  const shown = useReadable(toasts.shown)
  const isSignInNear = useReadable(signInKeeper.minutesLeft) !== undefined
  if (shown.length === 0 && !isSignInNear) return null
  return (
    <div className="toasts" role="region" aria-label={t('header.activity')}>
      <SignInNotice />
      {shown.map((toast) => (
        <div
          key={toast.id}
          className="toast"
          onPointerEnter={() => toasts.pause(toast.id)}
          onPointerLeave={() => toasts.resume(toast.id)}
          onFocus={() => toasts.pause(toast.id)}
          onBlur={() => toasts.resume(toast.id)}
        >
          <Icon name={icons[toast.tone]} className={toast.tone === 'info' ? 't-accent' : `t-${toast.tone}`} />
          <div className="grow">
            <div className="strong">{toast.title}</div>
            {(toast.text || toast.uid) && (
              <div className="muted">
                {toast.text}{' '}
                {toast.uid && (
                  <Link
                    to="/sessions/$uid"
                    params={{ uid: toast.uid }}
                    search={{}}
                    className="link in-text"
                    onClick={() => toasts.remove(toast.id)}
                  >
                    {t('common.open')}
                  </Link>
                )}
              </div>
            )}
          </div>
          <button type="button" className="more" aria-label={t('common.close')} onClick={() => toasts.remove(toast.id)}>
            <Icon name="x" />
          </button>
        </div>
      ))}
    </div>
  )
}
