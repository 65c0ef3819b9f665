import { Me } from '@alcove/contracts'
import { useEffect, useId, useRef, useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import { passwordStrength } from '../../core/password-strength.ts'
import { formatDuration } from '../../core/format-duration.ts'
import { ApiError } from '../../core/rest.ts'
import { t } from '../../texts/text.ts'
import { useCore } from '../../ui/core-context.ts'
import { PasswordField } from './password-field.tsx'

const levels = ['setup.weak', 'setup.fair', 'setup.good', 'setup.strong'] as const

export type SetupFormProps = {
  readonly token: string
  readonly check: { readonly kind: 'first-admin' | 'set-password'; readonly name?: string | undefined }
  readonly onDone: (me: Me) => void
  readonly onInvalid: () => void
}

export function SetupForm({ token, check, onDone, onInvalid }: SetupFormProps): ReactNode {
  const { rest } = useCore()
  const ids = { name: useId(), hint: useId(), problem: useId() }
  const isFirst = check.kind === 'first-admin'
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const [problem, setProblem] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const box = useRef<HTMLParagraphElement>(null)
  const nameField = useRef<HTMLInputElement>(null)
  const strength = passwordStrength(password)
  useEffect(() => nameField.current?.focus(), [])
  useEffect(() => {
    if (problem !== undefined) box.current?.focus()
  }, [problem])

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (isBusy) return
    if (isFirst && (name.trim() === '' || name.trim().length > 50)) return setProblem(t('setup.nameInvalid'))
    if (password.length < 12) return setProblem(t('setup.short'))
    setProblem(undefined)
    setBusy(true)
    try {
      const body = { token, password, ...(isFirst && { name: name.trim() }) }
      onDone(await rest.request({ method: 'POST', path: '/api/setup', body, answer: Me }))
    } catch (error) {
      setBusy(false)
      if (error instanceof ApiError && error.body.code === 'link-invalid') return onInvalid()
      setProblem(problemOf(error))
    }
  }

  return (
    <form className="entry-form" noValidate onSubmit={(event) => void submit(event)}>
      {problem !== undefined && (
        <p className="refusal" role="alert" tabIndex={-1} ref={box} id={ids.problem}>
          {problem}
        </p>
      )}
      {isFirst ? (
        <div>
          <label className="label" htmlFor={ids.name}>
            {t('setup.name')}
          </label>
          <span className="field large">
            <input
              id={ids.name}
              ref={nameField}
              name="username"
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          </span>
        </div>
      ) : (
        <input type="hidden" name="username" autoComplete="username" value={check.name ?? ''} readOnly />
      )}
      <div>
        <PasswordField
          label={t('setup.password')}
          value={password}
          autoComplete="new-password"
          describedBy={ids.hint}
          onChange={setPassword}
        />
        <div className="meter" data-level={strength} aria-hidden="true">
          {levels.map((level, index) => (
            <i key={level} className={index < strength ? 'on' : ''} />
          ))}
        </div>
        <div className="under">
          <span id={ids.hint}>{t('setup.hint')}</span>
          <span>{strength > 0 && t(levels[strength - 1] ?? 'setup.weak')}</span>
        </div>
      </div>
      <button
        type="submit"
        className="btn primary wide"
        aria-busy={isBusy || undefined}
        aria-disabled={isBusy || undefined}
      >
        {isBusy ? t('setup.busy') : isFirst ? t('setup.first') : t('setup.set')}
      </button>
    </form>
  )
}

function problemOf(error: unknown): string {
  if (!(error instanceof ApiError)) return t('signIn.noAnswer')
  const { code, reference, retryAfterSeconds } = error.body
  if (code === 'password-too-short') return t('setup.short')
  if (code === 'name-invalid') return t('setup.nameInvalid')
  if (code === 'name-taken') return t('setup.nameTaken')
  if (code === 'rate-limited' || code === 'locked-out') {
    return t('signIn.locked', { wait: formatDuration((retryAfterSeconds ?? 60) * 1_000) })
  }
  return t('signIn.failed', { reference: reference === undefined ? '' : t('common.reference', { reference }) })
}
