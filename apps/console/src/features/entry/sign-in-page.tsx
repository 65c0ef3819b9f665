import type { Me } from '@alcove/contracts'
import { useRouter, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { ReactNode } from 'react'
import { droppedIn, safeNext } from '../../router.tsx'
import { t } from '../../texts/text.ts'
import { useCore } from '../../ui/core-context.ts'
import { markReady } from '../../ui/reflect-on-root.ts'
import { useTitle } from '../../ui/use-title.ts'
import { EntryFrame } from './entry-frame.tsx'
import { SignInForm } from './sign-in-form.tsx'

export function SignInPage(): ReactNode {
  const core = useCore()
  const router = useRouter()
  const { next } = useSearch({ from: '/sign-in' })
  useTitle(t('signIn.title'))
  useEffect(() => markReady(true), [])

  const enter = (me: Me): void => {
    core.enter(me)
    const href = safeNext(next)
    const [pathname = '', search = ''] = href.split('?')
    core.droppedParameters.set(droppedIn(pathname, search))
    router.history.replace(href)
  }

  return (
    <EntryFrame foot={t('signIn.foot')}>
      <h1>{t('signIn.title')}</h1>
      <SignInForm onSignedIn={enter} />
    </EntryFrame>
  )
}
