import { useNavigate } from '@tanstack/react-router'
import { useId, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { t } from '../../texts/text.ts'
import { useCore, useViewer } from '../../ui/core-context.ts'
import { Icon } from '../../ui/icon.tsx'
import { Popover } from '../../ui/popover.tsx'
import { useReadable } from '../../ui/use-readable.ts'

/** Who is signed in, the preferences of this release, sign-out. */
export function ProfileMenu(): ReactNode {
  const { me } = useViewer()
  const anchor = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  if (!me) return null
  const label = t('header.profile', { name: me.user.name })
  return (
    <>
      <button
        type="button"
        ref={anchor}
        className="avatar"
        aria-label={label}
        title={label}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {initials(me.user.fullName || me.user.name)}
      </button>
      {isOpen && (
        <Popover
          anchor={anchor}
          align="end"
          role="dialog"
          label={label}
          className="menu-box"
          onClose={() => setOpen(false)}
        >
          <Profile onClose={() => setOpen(false)} />
        </Popover>
      )}
    </>
  )
}

function Profile({ onClose }: { onClose: () => void }): ReactNode {
  const core = useCore()
  const navigate = useNavigate()
  const { me } = useViewer()
  const { theme, density, announcements, shortcuts } = useReadable(core.preferences.values)
  const change = core.preferences.change.bind(core.preferences)
  if (!me) return null
  const signOut = (everywhere: boolean): void => {
    onClose()
    core.signOut(everywhere).then(
      () => void navigate({ to: '/sign-in', search: {} }),
      () => core.toasts.add({ tone: 'danger', title: t('signIn.noAnswer') }),
    )
  }
  return (
    <>
      <div className="profile-head">
        <div className="strong">{me.user.fullName || me.user.name}</div>
        <div className="hint">
          {t('profile.signedInAs', { name: me.user.name })}, {me.roles.join(', ')}
        </div>
        {me.session && <div className="hint">{t('profile.yourSession', { number: String(me.session.number) })}</div>}
      </div>
      <Choice
        label={t('header.theme')}
        value={theme}
        options={['system', 'light', 'dark']}
        text={(one) => t(`theme.${one}`)}
        onChange={(one) => change({ theme: one })}
      />
      <Choice
        label={t('profile.density')}
        value={density}
        options={['comfortable', 'compact', 'dense']}
        text={(one) => t(`density.${one}`)}
        onChange={(one) => change({ density: one })}
      />
      <Choice
        label={t('profile.announcements')}
        value={announcements}
        options={['off', 'important', 'all']}
        text={(one) => t(`announcements.${one}`)}
        onChange={(one) => change({ announcements: one })}
      />
      <Choice
        label={t('profile.shortcuts')}
        value={shortcuts ? 'on' : 'off'}
        options={['on', 'off']}
        text={(one) => t(`switch.${one}`)}
        onChange={(one) => change({ shortcuts: one === 'on' })}
      />
      <div className="menu-line" />
      <button type="button" className="menu-item" onClick={() => (onClose(), core.helpOpen.set(true))}>
        <Icon name="info" />
        <span className="grow">{t('profile.help')}</span>
        <span className="kbd" aria-hidden="true">
          ?
        </span>
      </button>
      <button type="button" className="menu-item" data-autofocus onClick={() => signOut(false)}>
        <Icon name="signout" />
        {t('profile.signOut')}
      </button>
      <button type="button" className="menu-item" onClick={() => signOut(true)}>
        <Icon name="signout" />
        {t('profile.signOutEverywhere')}
      </button>
    </>
  )
}

type ChoiceProps<T extends string> = {
  readonly label: string
  readonly value: T
  readonly options: readonly T[]
  readonly text: (option: T) => string
  readonly onChange: (option: T) => void
}

function Choice<T extends string>({ label, value, options, text, onChange }: ChoiceProps<T>): ReactNode {
  const id = useId()
  const step = (event: React.KeyboardEvent<HTMLElement>, by: number): void => {
    event.preventDefault()
    const next = options[(options.indexOf(value) + by + options.length) % options.length]
    if (next === undefined) return
    onChange(next)
    event.currentTarget.querySelectorAll('button')[options.indexOf(next)]?.focus()
  }
  return (
    <div className="profile-row">
      <span id={id}>{label}</span>
      <div
        className="segmented"
        role="radiogroup"
        aria-labelledby={id}
        onKeyDown={(event) => {
          if (event.key === 'ArrowRight' || event.key === 'ArrowDown') step(event, 1)
          if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') step(event, -1)
        }}
      >
        {options.map((option) => (
          <button
            key={option}
            type="button"
            role="radio"
            aria-checked={option === value}
            tabIndex={option === value ? 0 : -1}
            onClick={() => onChange(option)}
          >
            {text(option)}
          </button>
        ))}
      </div>
    </div>
  )
}

function initials(name: string): string {
  const words = name
    .trim()
    .split(/[\s._-]+/)
    .filter(Boolean)
  const first = words[0] ?? ''
  const second = words[1]
  return (second ? first.charAt(0) + second.charAt(0) : first.slice(0, 2)).toUpperCase()
}
