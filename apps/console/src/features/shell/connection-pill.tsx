import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { silenceMs } from '../../core/connection.ts'
import type { ConnectionState } from '../../core/connection.ts'
import { formatDuration, formatSeconds } from '../../core/format-duration.ts'
import { formatTime } from '../../core/format-time.ts'
import { t } from '../../texts/text.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { useCore, useNow } from '../../ui/core-context.ts'
import { Icon } from '../../ui/icon.tsx'
import type { IconName } from '../../ui/icon.tsx'
import { Popover } from '../../ui/popover.tsx'
import { useReadable } from '../../ui/use-readable.ts'

const looks: Record<ConnectionState, { icon: IconName; tone: string; pill?: 'warn' | 'danger'; turning?: boolean }> = {
  connecting: { icon: 'starting', tone: 't-muted', turning: true },
  live: { icon: 'live', tone: 't-ok' },
  slow: { icon: 'half', tone: 't-ok' },
  paused: { icon: 'pause', tone: 't-muted' },
  reconnecting: { icon: 'ring', tone: 't-warn', turning: true },
  stale: { icon: 'warn', tone: 't-warn', pill: 'warn' },
  offline: { icon: 'cloudoff', tone: 't-danger', pill: 'danger' },
  'signed-out': { icon: 'lock', tone: 't-danger', pill: 'danger' },
  'session-ended': { icon: 'lock', tone: 't-danger', pill: 'danger' },
}

export function ConnectionPill(): ReactNode {
  const core = useCore()
  const state = useReadable(core.connection)
  const isNew = useReadable(core.newVersion)
  const [isOpen, setOpen] = useState(false)
  const anchor = useRef<HTMLButtonElement>(null)
  const age = useSilence(state === 'stale')
  const isNewOnly = isNew && (state === 'live' || state === 'slow')
  const look = isNewOnly ? { icon: 'refresh' as const, tone: 't-accent' } : looks[state]
  const text = isNewOnly
    ? t('connection.newVersion')
    : state === 'stale'
      ? t('connection.stale', { age })
      : t(`connection.${state}`)
  return (
    <>
      <button
        type="button"
        ref={anchor}
        data-testid="connection-pill"
        className={`pill ${'pill' in look && look.pill ? look.pill : ''}`}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name={look.icon} className={`${look.tone}${'turning' in look && look.turning ? ' turning' : ''}`} />
        {text}
      </button>
      {isOpen && (
        <Popover
          anchor={anchor}
          align="end"
          role="dialog"
          className="connection-details"
          label={t('connection.title')}
          onClose={() => setOpen(false)}
        >
          <Details text={text} onClose={() => setOpen(false)} />
        </Popover>
      )}
    </>
  )
}

/** How long nothing was heard, each second while `isOn`. */
export function useSilence(isOn: boolean): string {
  const core = useCore()
  const [now, setNow] = useState(() => performance.now())
  useEffect(() => {
    if (!isOn) return
    setNow(performance.now())
    const timer = setInterval(() => setNow(performance.now()), 1_000)
    return () => clearInterval(timer)
  }, [isOn])
  return formatSeconds(silenceMs(core.stream.status.current(), now))
}

function Details({ text, onClose }: { text: string; onClose: () => void }): ReactNode {
  const core = useCore()
  const status = useReadable(core.stream.status)
  const now = useNow()
  const perSecond = useRate(status.updates)
  const resync = (): void => {
    core.stream.tryNow()
    core.stream.resync()
    onClose()
  }
  const diagnostics = (): string =>
    JSON.stringify(
      { ...status, state: core.connection.current(), perSecond, at: new Date().toISOString() },
      undefined,
      2,
    )
  const ageMs = status.asOf === '' ? 0 : now - Date.parse(status.asOf)
  return (
    <div className="facet-box">
      <h2>{text}</h2>
      <dl className="facts">
        <dt>{t('connection.asOf')}</dt>
        <dd>
          {status.asOf === ''
            ? t('common.dash')
            : `${formatTime(status.asOf)}, ${t('connection.age', { age: formatDuration(Math.max(0, ageMs)) })}`}
        </dd>
        <dt>{t('connection.updates')}</dt>
        <dd>{perSecond ?? t('common.dash')}</dd>
        <dt>{t('connection.lag')}</dt>
        <dd>{Math.round(status.lagMs)} ms</dd>
        <dt>{t('connection.reconnects')}</dt>
        <dd>{status.reconnects}</dd>
        <dt>{t('connection.invalid')}</dt>
        <dd data-invalid-messages>{status.invalidMessages}</dd>
      </dl>
      <div className="btn-row">
        <button type="button" className="btn" data-autofocus onClick={resync}>
          <Icon name="refresh" />
          {t('connection.resync')}
        </button>
        <CopyButton text={diagnostics} label={t('connection.copyDiagnostics')} className="btn soft" />
      </div>
    </div>
  )
}

/** Known after a second of counting. */
function useRate(count: number): number | undefined {
  const latest = useRef(count)
  latest.current = count
  const [rate, setRate] = useState<number>()
  useEffect(() => {
    let before = latest.current
    const timer = setInterval(() => {
      setRate(latest.current - before)
      before = latest.current
    }, 1_000)
    return () => clearInterval(timer)
  }, [])
  return rate
}
