import { Outlet, useNavigate, useRouterState } from '@tanstack/react-router'
import { useCallback, useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { t } from '../../texts/text.ts'
import { useCore, useMay, useShortcut } from '../../ui/core-context.ts'
import { ErrorBoundary } from '../../ui/error-boundary.tsx'
import { useReadable } from '../../ui/use-readable.ts'
import { StopHost } from '../stop/stop-host.tsx'
import { AccessPage } from './access-page.tsx'
import { ActivityPanel } from './activity-panel.tsx'
import { AlDialogs } from './al-dialogs.tsx'
import { BannerArea } from './banner-area.tsx'
import { Header } from './header.tsx'
import { HelpDialog } from './help-dialog.tsx'
import { Rail } from './rail.tsx'
import { SignInAgain } from './sign-in-again.tsx'
import { Toasts } from './toasts.tsx'
import { useConnectionAnnouncements } from './use-connection-announcements.ts'
import { useOutcomeAnnouncements } from './use-outcome-announcements.ts'

export function Shell(): ReactNode {
  const core = useCore()
  const { layout } = useReadable(core.layout)
  const { rail } = useReadable(core.preferences.values)
  const activityOpen = useReadable(core.activityOpen)
  const helpOpen = useReadable(core.helpOpen)
  const mayRead = useMay('session.read')
  const main = useRef<HTMLElement>(null)
  const pathname = useRouterState({ select: (state) => state.location.pathname })
  useGlobalKeys()
  useConnectionAnnouncements()
  useOutcomeAnnouncements()
  useFocusOnNavigation(main, pathname)
  const isNarrow = layout === 'cards' || layout === 'top-menu'

  return (
    <div className="shell" data-rail={rail} data-layout={layout}>
      <a className="btn skip" href="#main" onClick={(event) => (event.preventDefault(), main.current?.focus())}>
        {t('app.skip')}
      </a>
      <Header layout={layout} />
      {!isNarrow && <Rail isWide={layout === 'wide'} />}
      <div className="banner-slot">
        <BannerArea />
      </div>
      <main id="main" className="main" tabIndex={-1} ref={main}>
        <ErrorBoundary name="page" resetKey={pathname}>
          {mayRead ? <Outlet /> : <AccessPage />}
        </ErrorBoundary>
      </main>
      {activityOpen && (
        <div className="side">
          <ErrorBoundary name="activity">
            <ActivityPanel />
          </ErrorBoundary>
        </div>
      )}
      <Toasts />
      <StopHost />
      <AlDialogs />
      <SignInAgain />
      {helpOpen && <HelpDialog onClose={() => core.helpOpen.set(false)} />}
    </div>
  )
}

function useGlobalKeys(): void {
  const core = useCore()
  const navigate = useNavigate()
  const mayEvents = useMay('event.read')
  const mayRun = useMay('al.run')
  useShortcut(
    '?',
    useCallback(() => core.helpOpen.set(true), [core]),
  )
  useShortcut(
    'a',
    useCallback(() => core.activityOpen.update((open) => !open), [core]),
  )
  useShortcut(
    'r',
    useCallback(() => {
      core.stream.tryNow()
      core.stream.resync()
    }, [core]),
  )
  useShortcut(
    '/',
    useCallback(() => {
      const field =
        document.querySelector<HTMLInputElement>('[data-search="global"]') ??
        document.querySelector<HTMLInputElement>('[data-search="page"]')
      field?.focus()
      return field !== null
    }, []),
  )
  useShortcut(
    'g s',
    useCallback(() => void navigate({ to: '/sessions', search: {} }), [navigate]),
  )
  useShortcut(
    'g e',
    useCallback(() => (mayEvents ? void navigate({ to: '/events', search: {} }) : false), [navigate, mayEvents]),
  )
  useShortcut(
    'g w',
    useCallback(() => (mayRun ? void navigate({ to: '/workbench', search: {} }) : false), [navigate, mayRun]),
  )
}

/** A new page starts at its top for keyboard and screen reader; data never moves focus. */
function useFocusOnNavigation(main: React.RefObject<HTMLElement | null>, pathname: string): void {
  const before = useRef(pathname)
  useEffect(() => {
    if (before.current === pathname) return
    before.current = pathname
    const isInside = main.current?.contains(document.activeElement) && document.activeElement !== main.current
    if (!isInside) main.current?.focus({ preventScroll: true })
  }, [main, pathname])
}
