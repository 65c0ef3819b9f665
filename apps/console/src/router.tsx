import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import type { ConsoleCore } from './core/console-core.ts'
import { readEventsSearch } from './core/events/events-query.ts'
import { readSessionsSearch } from './core/sessions/sessions-query.ts'
import { AccessPage } from './features/shell/access-page.tsx'
import { NotFoundPage } from './features/shell/not-found-page.tsx'
import { Shell } from './features/shell/shell.tsx'

type Raw = Record<string, unknown>
const tabs = ['now', 'stack', 'events', 'raw'] as const
export type DetailTab = (typeof tabs)[number]
export type DetailSearch = { readonly tab?: DetailTab; readonly frame?: string }

const text = (raw: Raw, key: string): string | undefined => (typeof raw[key] === 'string' ? raw[key] : undefined)

/** A page of this origin only. */
export function safeNext(next: string | undefined): string {
  return next !== undefined && /^\/(?![/\\])/.test(next) && !next.startsWith('/sign-') ? next : '/sessions'
}

function readDetail(raw: Raw): DetailSearch {
  const tab = tabs.find((known) => known === raw['tab'])
  const frame = text(raw, 'frame')
  return { ...(tab && tab !== 'now' && { tab }), ...(frame !== undefined && /^\d{1,4}$/.test(frame) && { frame }) }
}

/** The router hands on what nobody understood, unless it is overruled by name. */
function only<T extends object>(raw: Raw, understood: T): T {
  return { ...Object.fromEntries(Object.keys(raw).map((key) => [key, undefined])), ...understood }
}

/** How many parameters of an address nobody understands (console.md 21). */
export function droppedIn(pathname: string, search: string): number {
  const raw = Object.fromEntries(new URLSearchParams(search))
  if (pathname === '/sessions') return readSessionsSearch(raw).dropped
  if (pathname === '/events') return readEventsSearch(raw).dropped
  if (/^\/sessions\/[^/]+$/.test(pathname)) {
    const understood = Object.keys(readDetail(raw)).length + (raw['tab'] === 'now' ? 1 : 0)
    return Object.keys(raw).length - understood
  }
  return 0
}

export function makeRouter(core: ConsoleCore) {
  const root = createRootRoute({ component: Outlet, notFoundComponent: NotFoundPage })
  const nextSearch = (raw: Raw): { next?: string } => {
    const next = text(raw, 'next')
    return only(raw, next === undefined ? {} : { next })
  }
  const signIn = createRoute({
    getParentRoute: () => root,
    path: '/sign-in',
    validateSearch: nextSearch,
    beforeLoad: ({ search }) => {
      if (core.viewer.me) throw redirect({ href: safeNext(search.next), replace: true })
    },
    component: lazyRouteComponent(() => import('./features/entry/sign-in-page.tsx'), 'SignInPage'),
  })
  const signOut = createRoute({
    getParentRoute: () => root,
    path: '/sign-out',
    component: lazyRouteComponent(() => import('./features/entry/sign-out-page.tsx'), 'SignOutPage'),
  })
  const setup = createRoute({
    getParentRoute: () => root,
    path: '/setup',
    component: lazyRouteComponent(() => import('./features/entry/setup-page.tsx'), 'SetupPage'),
  })
  const shell = createRoute({
    getParentRoute: () => root,
    id: 'shell',
    component: Shell,
    beforeLoad: ({ location }) => {
      if (core.viewer.me) return
      const next = location.href
      throw redirect({ to: '/sign-in', search: next === '/' || next === '/sessions' ? {} : { next }, replace: true })
    },
  })
  const inShell = { getParentRoute: () => shell }
  const start = createRoute({
    ...inShell,
    path: '/',
    beforeLoad: () => {
      throw redirect({ to: '/sessions', replace: true })
    },
  })
  const sessions = createRoute({
    ...inShell,
    path: '/sessions',
    validateSearch: (raw: Raw) => only(raw, readSessionsSearch(raw).search),
    component: lazyRouteComponent(() => import('./features/sessions/sessions-page.tsx'), 'SessionsPage'),
  })
  const byNumber = createRoute({
    ...inShell,
    path: '/sessions/by-number/$instanceId/$number',
    component: lazyRouteComponent(() => import('./features/session/by-number-page.tsx'), 'ByNumberPage'),
  })
  const session = createRoute({
    ...inShell,
    path: '/sessions/$uid',
    validateSearch: (raw: Raw) => only(raw, readDetail(raw)),
    component: lazyRouteComponent(() => import('./features/session/session-page.tsx'), 'SessionPage'),
  })
  const events = createRoute({
    ...inShell,
    path: '/events',
    validateSearch: (raw: Raw) => only(raw, readEventsSearch(raw).search),
    component: lazyRouteComponent(() => import('./features/events/events-page.tsx'), 'EventsPage'),
  })
  const operation = createRoute({
    ...inShell,
    path: '/operations/$operationId',
    component: lazyRouteComponent(() => import('./features/operation/operation-page.tsx'), 'OperationPage'),
  })
  const workbench = createRoute({
    ...inShell,
    path: '/workbench',
    validateSearch: (raw: Raw): { codeunit?: string } => {
      const codeunit = text(raw, 'codeunit')
      return only(raw, codeunit !== undefined && /^\d{1,9}$/.test(codeunit) ? { codeunit } : {})
    },
    component: lazyRouteComponent(() => import('./features/workbench/workbench-page.tsx'), 'WorkbenchPage'),
  })
  const accessDenied = createRoute({
    ...inShell,
    path: '/access-denied',
    component: AccessPage,
  })
  const anything = createRoute({ ...inShell, path: '$', component: NotFoundPage })
  return createRouter({
    routeTree: root.addChildren([
      signIn,
      signOut,
      setup,
      shell.addChildren([start, sessions, byNumber, session, events, operation, workbench, accessDenied, anything]),
    ]),
    parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
    stringifySearch: (search) => formatSearch(search),
    defaultPreload: 'intent',
    defaultPendingMs: 150,
    scrollRestoration: false,
  })
}

/** Plain values; comma lists stay readable. */
function formatSearch(search: Record<string, unknown>): string {
  const query = Object.entries(search)
    .filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '')
    .map(
      ([key, value]) =>
        `${key}=${encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%2F', '/')}`,
    )
    .join('&')
  return query === '' ? '' : `?${query}`
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}
