import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { formatTime } from '../../core/format-time.ts'
import { t } from '../../texts/text.ts'
import { useCore, useNow, useViewer } from '../../ui/core-context.ts'
import { Icon } from '../../ui/icon.tsx'
import type { IconName } from '../../ui/icon.tsx'
import { Rich } from '../../ui/rich.tsx'
import { useReadable } from '../../ui/use-readable.ts'
import { sessionEndText } from '../../words/session-end.ts'
import { useSilence } from './connection-pill.tsx'

type BannerLook = {
  readonly tone: 'danger' | 'warn' | 'info'
  readonly icon: IconName
  readonly text: string
  readonly aside?: string
  readonly action?: { readonly label: string; readonly onPress: () => void }
}

/** At most one, by priority (console.md 3). */
export function BannerArea(): ReactNode {
  const core = useCore()
  const state = useReadable(core.connection)
  const isNew = useReadable(core.newVersion)
  const down = useReadable(core.instancesDown)
  const dropped = useReadable(core.droppedParameters)
  const { invalidRecently } = useReadable(core.stream.status)
  const sessionEnded = useSessionEndedBanner()
  const stale = useStaleBanner()
  const paused = usePausedBanner()
  const look =
    (state === 'signed-out' &&
      signedOutBanner(() => document.querySelector<HTMLElement>('[data-sign-in-again]')?.focus())) ||
    (state === 'session-ended' && sessionEnded) ||
    (isNew && versionBanner()) ||
    ((state === 'offline' || state === 'stale') && stale) ||
    (down[0] && instanceBanner(down[0])) ||
    (state === 'paused' && paused) ||
    (invalidRecently >= 3 && problemsBanner()) ||
    (dropped > 0 && droppedBanner(dropped, () => core.droppedParameters.set(0)))
  return look ? <Banner {...look} /> : null
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

function useSessionEndedBanner(): BannerLook | undefined {
  const core = useCore()
  const { sessionEnd } = useViewer()
  const [isBusy, setBusy] = useState(false)
  if (!sessionEnd) return undefined
  const start = (): void => {
    if (isBusy) return
    setBusy(true)
    core
      .startSession()
      .finally(() => setBusy(false))
      .catch(() => undefined)
  }
  return {
    tone: 'danger',
    icon: 'lock',
    text: sessionEndText(sessionEnd),
    action: { label: isBusy ? t('banner.startingSession') : t('banner.startSession'), onPress: start },
  }
}

function useStaleBanner(): BannerLook {
  const core = useCore()
  const state = useReadable(core.connection)
  const age = useSilence(state === 'stale')
  const { nextTryAt } = useReadable(core.stream.status)
  const seconds = useCountdown(nextTryAt)
  const action = { label: t('banner.tryNow'), onPress: () => (core.stream.tryNow(), core.stream.resync()) }
  const aside = seconds > 0 ? { aside: t('banner.nextTry', { seconds }) } : {}
  return state === 'offline'
    ? { tone: 'danger', icon: 'cloudoff', text: t('banner.offline'), action, ...aside }
    : { tone: 'warn', icon: 'warn', text: t('banner.stale', { age }), action, ...aside }
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

function usePausedBanner(): BannerLook {
  const core = useCore()
  const paused = useReadable(core.paused)
  const waiting = useReadable(core.waitingChanges)
  useNow()
  const minutes = paused ? Math.floor((core.clock.now() - paused.since) / 60_000) : 0
  const text =
    minutes >= LONG_MINUTES
      ? t('banner.pausedLong', { minutes })
      : t('banner.paused', { time: formatTime(paused?.since ?? 0) })
  return {
    tone: 'info',
    icon: 'pause',
    text: waiting === undefined ? text : `${text} ${t('banner.waiting', { changes: waiting })}`,
    action: { label: t('banner.resume'), onPress: () => core.setPaused(false) },
  }
}
