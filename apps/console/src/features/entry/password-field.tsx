import { useId, useState } from 'react'
import type { ReactNode, Ref } from 'react'
import { t } from '../../texts/text.ts'
import { Icon } from '../../ui/icon.tsx'

export type PasswordFieldProps = {
  readonly label: string
  readonly value: string
  readonly autoComplete: 'current-password' | 'new-password'
  readonly describedBy?: string
  readonly isInvalid?: boolean
  readonly inputRef?: Ref<HTMLInputElement>
  readonly onChange: (value: string) => void
}

export function PasswordField(props: PasswordFieldProps): ReactNode {
  const id = useId()
  const [isShown, setShown] = useState(false)
  const toggle = isShown ? t('signIn.hide') : t('signIn.show')
  return (
    <div>
      <label className="label" htmlFor={id}>
        {props.label}
      </label>
      <span className={props.isInvalid ? 'field large invalid' : 'field large'}>
        <input
          id={id}
          ref={props.inputRef}
          type={isShown ? 'text' : 'password'}
          name="password"
          autoComplete={props.autoComplete}
          value={props.value}
          aria-invalid={props.isInvalid || undefined}
          aria-describedby={props.describedBy}
          onChange={(event) => props.onChange(event.target.value)}
        />
        <button
          type="button"
          className="more"
          aria-label={toggle}
          title={toggle}
          aria-pressed={isShown}
          onClick={() => setShown(!isShown)}
        >
          <Icon name="eye" />
        </button>
      </span>
    </div>
  )
}
