import { Me, SetupCheck } from '@alcove/contracts'
import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import type { z } from 'zod'
import { t } from '../../texts/text.ts'
import { useCore } from '../../ui/core-context.ts'
import { markReady } from '../../ui/reflect-on-root.ts'
import { useTitle } from '../../ui/use-title.ts'
import { EntryFrame } from './entry-frame.tsx'
import { SetupForm } from './setup-form.tsx'

type Check = z.infer<typeof SetupCheck>
type Link_ =
  | { readonly status: 'checking' }
  | { readonly status: 'invalid' }
  | { readonly status: 'valid'; readonly token: string; readonly check: Check }

/** The token travels in the fragment, so that it reaches no log; it leaves the address bar at once. */
function takeToken(): string {
  const token = window.location.hash.slice(1)
  if (token !== '') window.history.replaceState(window.history.state, '', window.location.pathname)
  return token
}

let taken: string | undefined

export function SetupPage(): ReactNode {
  const core = useCore()
  const navigate = useNavigate()
  const [link, setLink] = useState<Link_>({ status: 'checking' })
  useTitle(link.status === 'valid' && link.check.kind === 'set-password' ? t('setup.set') : t('setup.firstTitle'))

  useEffect(() => {
    const token = takeToken() || (taken ?? '')
    taken = token
    if (token === '') return setLink({ status: 'invalid' })
    core.rest.request({ method: 'POST', path: '/api/setup/check', body: { token }, answer: SetupCheck }).then(
      (check) => setLink({ status: 'valid', token, check }),
      () => setLink({ status: 'invalid' }),
    )
  }, [core])
  useEffect(() => markReady(link.status !== 'checking'), [link])

  const enter = (me: Me): void => {
    taken = undefined
    core.enter(me)
    void navigate({ to: '/sessions', search: {}, replace: true })
  }

  if (link.status === 'checking') {
    return (
      <EntryFrame foot={t('setup.foot')}>
        <p className="muted">{t('setup.checking')}</p>
      </EntryFrame>
    )
  }
  if (link.status === 'invalid') {
    return (
      <EntryFrame foot={t('setup.foot')}>
        <h1>{t('setup.invalidTitle')}</h1>
        <p className="muted">{t('setup.invalidText')}</p>
        <Link to="/sign-in" search={{}} className="btn large">
          {t('setup.toSignIn')}
        </Link>
      </EntryFrame>
    )
  }
  const isFirst = link.check.kind === 'first-admin'
  return (
    <EntryFrame foot={isFirst ? t('setup.foot') : t('setup.footPassword')}>
      <div>
        <h1>{isFirst ? t('setup.firstTitle') : t('setup.passwordTitle', { name: link.check.name ?? '' })}</h1>
        <p className="hint">{isFirst ? t('setup.firstText') : t('setup.passwordText')}</p>
      </div>
      <SetupForm
        token={link.token}
        check={link.check}
        onDone={enter}
        onInvalid={() => setLink({ status: 'invalid' })}
      />
    </EntryFrame>
  )
}
