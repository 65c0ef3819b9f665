import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import type { Layout } from '../../core/media.ts'
import { t } from '../../texts/text.ts'
import { Brand } from '../../ui/brand.tsx'
import { useCore, useMay, useViewer } from '../../ui/core-context.ts'
import { Icon } from '../../ui/icon.tsx'
import { MenuButton } from '../../ui/menu.tsx'
import { useReadable } from '../../ui/use-readable.ts'
import { ConnectionPill } from './connection-pill.tsx'
import { NavLinks } from './nav-links.tsx'
import { ProfileMenu } from './profile-menu.tsx'

export function Header({ layout }: { readonly layout: Layout }): ReactNode {
  const isCards = layout === 'cards'
  return (
    <header className="header">
      <Link to="/sessions" search={{}} className="home">
        <Brand />
      </Link>
      {layout === 'top-menu' && (
        <nav className="nav-menu" aria-label={t('nav.label')}>
          <NavLinks />
        </nav>
      )}
      {!isCards && <GlobalSearch />}
      {!isCards && <span className="grow" />}
      <ConnectionPill />
      <ActivityButton className={isCards ? 'btn quiet icon-btn' : 'btn quiet'} />
      {!isCards && <ThemeButton />}
      {isCards ? <NarrowMenu /> : <ProfileMenu />}
      {isCards && <ProfileMenu />}
    </header>
  )
}

function GlobalSearch(): ReactNode {
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    void navigate({ to: '/sessions', search: text.trim() === '' ? {} : { q: text.trim() } })
    setText('')
  }
  return (
    <form role="search" className="field soft search-global" onSubmit={submit}>
      <Icon name="search" />
      <input
        type="search"
        data-search="global"
        aria-label={t('search.global')}
        placeholder={t('search.global')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
      />
      <span className="kbd" aria-hidden="true">
        /
      </span>
    </form>
  )
}

function ActivityButton({ className }: { className: string }): ReactNode {
  const core = useCore()
  const isOpen = useReadable(core.activityOpen)
  const operations = useReadable(core.operations.operations)
  const unanswered = useReadable(core.unanswered)
  const count = operations.filter((operation) => operation.open).length + unanswered.length
  const label = count === 0 ? t('header.activity') : t('header.activityOpen', { count })
  return (
    <button
      type="button"
      className={className}
      aria-label={label}
      title={label}
      aria-expanded={isOpen}
      onClick={() => core.activityOpen.set(!isOpen)}
    >
      <Icon name="activity" />
      {count > 0 && <span className="counter">{count}</span>}
    </button>
  )
}

const themes = ['system', 'light', 'dark'] as const

function ThemeButton(): ReactNode {
  const { preferences } = useCore()
  const { theme } = useReadable(preferences.values)
  return (
    <MenuButton
      label={t('header.theme')}
      title={t('header.theme')}
      className="btn quiet square"
      content={<Icon name="theme" />}
      items={() =>
        themes.map((one) => ({
          kind: 'radio',
          label: t(`theme.${one}`),
          checked: one === theme,
          onChoose: () => preferences.change({ theme: one }),
        }))
      }
    />
  )
}

function NarrowMenu(): ReactNode {
  const navigate = useNavigate()
  const mayEvents = useMay('event.read')
  const mayRun = useMay('al.run')
  const { me } = useViewer()
  if (!me) return null
  return (
    <MenuButton
      label={t('nav.menu')}
      className="btn quiet icon-btn"
      content={<Icon name="menu" />}
      items={() => [
        { label: t('nav.sessions'), icon: 'sessions', onChoose: () => void navigate({ to: '/sessions', search: {} }) },
        ...(mayEvents
          ? [
              {
                label: t('nav.events'),
                icon: 'events' as const,
                onChoose: () => void navigate({ to: '/events', search: {} }),
              },
            ]
          : []),
        ...(mayRun
          ? [
              {
                label: t('nav.workbench'),
                icon: 'workbench' as const,
                onChoose: () => void navigate({ to: '/workbench', search: {} }),
              },
            ]
          : []),
      ]}
    />
  )
}
