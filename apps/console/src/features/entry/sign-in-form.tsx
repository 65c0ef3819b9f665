import { Me } from '@alcove/contracts'
import { useEffect, useId, useRef, useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import { formatDuration } from '../../core/format-duration.ts'
import { ApiError } from '../../core/rest.ts'
import { t } from '../../texts/text.ts'
import { useCore } from '../../ui/core-context.ts'
import { PasswordField } from './password-field.tsx'

type Problem = { readonly text: string; readonly fields: readonly ('name' | 'password')[] }

/** Also used over a page whose sign-in ended. */
export function SignInForm({ fixedName, onSignedIn }: { fixedName?: string; onSignedIn: (me: Me) => void }): ReactNode {
  const { rest } = useCore()
  const ids = { name: useId(), problem: useId() }
  const [name, setName] = useState(fixedName ?? '')
  const [password, setPassword] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const problemBox = useRef<HTMLParagraphElement>(null)
  const first = useRef<HTMLInputElement>(null)

  useEffect(() => first.current?.focus(), [])
  useEffect(() => {
    if (problem) problemBox.current?.focus()
  }, [problem])

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (isBusy) return
    if (name.trim() === '') return setProblem({ text: t('signIn.needName'), fields: ['name'] })
    if (password === '') return setProblem({ text: t('signIn.needPassword'), fields: ['password'] })
    setBusy(true)
    try {
      const body = { name: name.trim(), password }
      onSignedIn(await rest.request({ method: 'POST', path: '/api/sign-in', body, answer: Me }))
    } catch (error) {
      setBusy(false)
      setPassword('')
      setProblem(problemOf(error))
    }
  }

  return (
    <form className="entry-form" noValidate onSubmit={(event) => void submit(event)}>
      {problem && (
        <p className="refusal" role="alert" tabIndex={-1} ref={problemBox} id={ids.problem}>
          {problem.text}
        </p>
      )}
      <div>
        <label className="label" htmlFor={ids.name}>
          {t('signIn.user')}
        </label>
        <span className={problem?.fields.includes('name') ? 'field large invalid' : 'field large'}>
          <input
            id={ids.name}
            ref={first}
            name="username"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            readOnly={fixedName !== undefined}
            value={name}
            aria-invalid={problem?.fields.includes('name') || undefined}
            aria-describedby={problem && ids.problem}
            onChange={(event) => setName(event.target.value)}
          />
        </span>
      </div>
      <PasswordField
        label={t('signIn.password')}
        value={password}
        autoComplete="current-password"
        isInvalid={problem?.fields.includes('password') ?? false}
        onChange={setPassword}
        {...(problem && { describedBy: ids.problem })}
      />
      <button
        type="submit"
        className="btn primary wide"
        aria-busy={isBusy || undefined}
        aria-disabled={isBusy || undefined}
      >
        {isBusy ? t('signIn.busy') : t('signIn.submit')}
      </button>
    </form>
  )
}

function problemOf(error: unknown): Problem {
  if (!(error instanceof ApiError)) return { text: t('signIn.noAnswer'), fields: [] }
  const { code, retryAfterSeconds, reference } = error.body
  if (code === 'locked-out' || code === 'rate-limited') {
    return { text: t('signIn.locked', { wait: formatDuration((retryAfterSeconds ?? 60) * 1_000) }), fields: [] }
  }
  if (code === 'wrong-credentials' || code === 'not-signed-in')
    return { text: t('signIn.wrong'), fields: ['name', 'password'] }
  const ref = reference === undefined ? '' : t('common.reference', { reference })
  return { text: t('signIn.failed', { reference: ref }), fields: [] }
}
