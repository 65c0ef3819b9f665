import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { formatTime } from '../../core/format-time.ts'
import { t } from '../../texts/text.ts'
import { useCore, useNow, useViewer } from '../../ui/core-context.ts'
import { Icon } from '../../ui/icon.tsx'
import type { IconName } from '../../ui/icon.tsx'
import { Rich } from '../../ui/rich.tsx'
import { useReadable } from '../../ui/use-readable.ts'
import { useSlice } from '../../ui/use-slice.ts'
import type { SessionEnd } from '../../core/viewer.ts'
import { sessionEndText } from '../../words/session-end.ts'
import { useSilence } from './connection-pill.tsx'

type BannerLook = {
  readonly tone: 'danger' | 'warn' | 'info'
  readonly icon: IconName
  readonly text: string
  readonly aside?: string
  readonly action?: { readonly label: string; readonly onPress: () => void }
}

/** At most one, by priority (console.md 3). What ticks or follows the stream does so only while it is shown. */
export function BannerArea(): ReactNode {
  const core = useCore()
  const state = useReadable(core.connection)
  const isNew = useReadable(core.newVersion)
  const [down] = useReadable(core.instancesDown)
  const dropped = useReadable(core.droppedParameters)
  const hasProblems = useSlice(core.stream.status, ({ invalidRecently }) => invalidRecently >= 3)
  const { sessionEnd } = useViewer()
  if (state === 'signed-out') return <Banner {...signedOutBanner(focusSignInAgain)} />
  if (state === 'session-ended' && sessionEnd) return <SessionEndedBanner end={sessionEnd} />
  if (isNew) return <Banner {...versionBanner()} />
  if (state === 'offline' || state === 'stale') return <OldDataBanner state={state} />
  if (down) return <Banner {...instanceBanner(down)} />
  if (state === 'paused') return <PausedBanner />
  if (hasProblems) return <Banner {...problemsBanner()} />
  if (dropped > 0) return <Banner {...droppedBanner(dropped, () => core.droppedParameters.set(0))} />
  return null
}

function Banner({ tone, icon, text, aside, action }: BannerLook): ReactNode {
  return (
    <div className={`banner ${tone}`} data-testid="banner">
      <Icon name={icon} />
      <span className="grow">
        <Rich text={text} />
      </span>
      {aside && <span className="num nowrap">{aside}</span>}
      {action && (
        <button type="button" className="link" onClick={action.onPress}>
          {action.label}
        </button>
      )}
    </div>
  )
}

const signedOutBanner = (onPress: () => void): BannerLook => ({
  tone: 'danger',
  icon: 'lock',
  text: t('banner.signedOut'),
  action: { label: t('banner.signIn'), onPress },
})

const versionBanner = (): BannerLook => ({
  tone: 'info',
  icon: 'refresh',
  text: t('banner.version'),
  action: { label: t('banner.reload'), onPress: () => window.location.reload() },
})

const instanceBanner = ({ instance, since }: { instance: string; since: string }): BannerLook => ({
  tone: 'warn',
  icon: 'question',
  text: t('banner.instanceDown', { instance, time: formatTime(since) }),
})

const problemsBanner = (): BannerLook => ({ tone: 'warn', icon: 'warn', text: t('banner.problems') })

const droppedBanner = (count: number, onPress: () => void): BannerLook => ({
  tone: 'info',
  icon: 'info',
  text: t('link.dropped', { count }),
  action: { label: t('link.dismiss'), onPress },
})

const focusSignInAgain = (): void => document.querySelector<HTMLElement>('[data-sign-in-again]')?.focus()

function SessionEndedBanner({ end }: { readonly end: SessionEnd }): ReactNode {
  const core = useCore()
  const [isBusy, setBusy] = useState(false)
  const start = (): void => {
    if (isBusy) return
    setBusy(true)
    core
      .startSession()
      .finally(() => setBusy(false))
      .catch(() => undefined)
  }
  const action = { label: isBusy ? t('banner.startingSession') : t('banner.startSession'), onPress: start }
  return <Banner tone="danger" icon="lock" text={sessionEndText(end)} action={action} />
}

function OldDataBanner({ state }: { readonly state: 'offline' | 'stale' }): ReactNode {
  const core = useCore()
  const age = useSilence(state === 'stale')
  const nextTryAt = useSlice(core.stream.status, (status) => status.nextTryAt)
  const seconds = useCountdown(nextTryAt)
  const action = { label: t('banner.tryNow'), onPress: () => (core.stream.tryNow(), core.stream.resync()) }
  const aside = seconds > 0 ? { aside: t('banner.nextTry', { seconds }) } : {}
  return state === 'offline' ? (
    <Banner tone="danger" icon="cloudoff" text={t('banner.offline')} action={action} {...aside} />
  ) : (
    <Banner tone="warn" icon="warn" text={t('banner.stale', { age })} action={action} {...aside} />
  )
}

function useCountdown(at: number | undefined): number {
  const [now, setNow] = useState(() => performance.now())
  useEffect(() => {
    if (at === undefined) return
    setNow(performance.now())
    const timer = setInterval(() => setNow(performance.now()), 1_000)
    return () => clearInterval(timer)
  }, [at])
  return at === undefined ? 0 : Math.max(0, Math.ceil((at - now) / 1_000))
}

const LONG_MINUTES = 15

function PausedBanner(): ReactNode {
  const core = useCore()
  const paused = useReadable(core.paused)
  const waiting = useReadable(core.waitingChanges)
  useNow()
  const minutes = paused ? Math.floor((core.clock.now() - paused.since) / 60_000) : 0
  const text =
    minutes >= LONG_MINUTES
      ? t('banner.pausedLong', { minutes })
      : t('banner.paused', { time: formatTime(paused?.since ?? 0) })
  return (
    <Banner
      tone="info"
      icon="pause"
      text={waiting === undefined ? text : `${text} ${t('banner.waiting', { changes: waiting })}`}
      action={{ label: t('banner.resume'), onPress: () => core.setPaused(false) }}
    />
  )
}
