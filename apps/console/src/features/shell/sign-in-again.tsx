import type { ReactNode } from 'react'
import { t } from '../../texts/text.ts'
import { useCore, useViewer } from '../../ui/core-context.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { SignInForm } from '../entry/sign-in-form.tsx'

/** The page stays readable behind it; typed comments survive (console.md 14). */
export function SignInAgain(): ReactNode {
  const core = useCore()
  const { signInLost, me } = useViewer()
  if (!signInLost || !me) return null
  return (
    <Dialog title={t('signIn.again')} className="narrow-dialog" hasClose={false} onClose={() => undefined}>
      <p className="muted">{t('signIn.againText')}</p>
      <SignInForm fixedName={me.user.name} onSignedIn={(next) => core.signInAgain(next)} />
    </Dialog>
  )
}
