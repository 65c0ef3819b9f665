import type { SessionRow } from '@alcove/contracts'
import { useNavigate } from '@tanstack/react-router'
import { useId, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { t } from '../../texts/text.ts'
import { useCore, useMay, useNow } from '../../ui/core-context.ts'
import { Icon } from '../../ui/icon.tsx'
import { Popover } from '../../ui/popover.tsx'
import { useReadable } from '../../ui/use-readable.ts'
import { refusalOf, refusalText } from './refusal.ts'
import type { Refusal, StopTarget } from './refusal.ts'

export type StopButtonProps = {
  readonly row: StopTarget
  /** The row as it is by now: the button renders again only for what it shows itself. */
  readonly latest: () => SessionRow
  readonly className: string
  readonly tabIndex?: number
  readonly withIcon?: boolean
}

/** Never `disabled`: a refused Stop says why on focus, hover and press (console.md 7.2). */
export function StopButton({ row, latest, className, tabIndex, withIcon = false }: StopButtonProps): ReactNode {
  const core = useCore()
  const mayStop = useMay('session.stop')
  const connection = useReadable(core.connection)
  const refusal = refusalOf(row, connection, mayStop)
  const button = useRef<HTMLButtonElement>(null)
  const reasonId = useId()
  const { isOpen, show, hide, hideNow } = useLatePopover()

  const press = (): void => {
    if (refusal) return show(0)
    core.stopDesk.open(latest(), () => stopControl(row.uid))
  }
  return (
    <>
      <button
        type="button"
        ref={button}
        data-stop-uid={row.uid}
        className={className}
        tabIndex={tabIndex}
        aria-label={t('stop.buttonFor', { number: String(row.number) })}
        aria-disabled={refusal ? true : undefined}
        aria-describedby={refusal ? reasonId : undefined}
        onClick={press}
        onFocus={() => refusal && show(0)}
        onBlur={() => hide(150)}
        onPointerEnter={() => refusal && show(200)}
        onPointerLeave={() => hide(250)}
      >
        {withIcon && <Icon name="stopping" />}
        {t('stop.button')}
      </button>
      {refusal && <Reason id={reasonId} refusal={refusal} latest={latest} />}
      {refusal && isOpen && (
        <Popover
          anchor={button}
          align="end"
          takesFocus={false}
          onClose={hideNow}
          onPointerEnter={() => show(0)}
          onPointerLeave={() => hide(250)}
        >
          <Explained refusal={refusal} latest={latest} onDone={hideNow} onFocus={() => show(0)} />
        </Popover>
      )}
    </>
  )
}

/** The Stop of that session now on screen, else its grid. */
function stopControl(uid: string): HTMLElement | null {
  return (
    document.querySelector<HTMLElement>(`[data-stop-uid="${CSS.escape(uid)}"]`) ??
    document.querySelector<HTMLElement>('[role="grid"] [tabindex="0"]') ??
    document.querySelector<HTMLElement>('main')
  )
}

function Reason({ id, refusal, latest }: { id: string; refusal: Refusal; latest: () => SessionRow }): ReactNode {
  const now = useNow()
  return (
    <span id={id} hidden>
      {refusalText(refusal, latest(), now)}
    </span>
  )
}

function Explained({
  refusal,
  latest,
  onDone,
  onFocus,
}: {
  refusal: Refusal
  latest: () => SessionRow
  onDone: () => void
  onFocus: () => void
}): ReactNode {
  const now = useNow()
  const row = latest()
  return (
    <div onFocus={onFocus}>
      <p data-testid={refusal === 'own-session' ? 'stop-own-reason' : undefined}>{refusalText(refusal, row, now)}</p>
      <Offer refusal={refusal} row={row} onDone={onDone} />
    </div>
  )
}

function Offer({ refusal, row, onDone }: { refusal: Refusal; row: SessionRow; onDone: () => void }): ReactNode {
  const core = useCore()
  const navigate = useNavigate()
  const offer = (
    label: string,
    icon: 'signout' | 'activity' | 'right' | 'refresh' | 'signin' | 'play',
    onPress: () => void,
  ): ReactNode => (
    <button
      type="button"
      className="btn soft"
      onClick={() => {
        onDone()
        onPress()
      }}
    >
      <Icon name={icon} />
      {label}
    </button>
  )
  switch (refusal) {
    case 'own-session':
      return offer(
        t('stop.offer.signOut'),
        'signout',
        () => void core.signOut(false).then(() => navigate({ to: '/sign-in', search: {} })),
      )
    case 'already-stopping':
      return row.stop
        ? offer(
            t('stop.offer.operation'),
            'activity',
            () =>
              void navigate({ to: '/operations/$operationId', params: { operationId: row.stop?.operationId ?? '' } }),
          )
        : null
    case 'ended':
      return offer(
        t('stop.offer.detail'),
        'right',
        () => void navigate({ to: '/sessions/$uid', params: { uid: row.uid }, search: {} }),
      )
    case 'offline':
      return offer(t('stop.offer.reconnect'), 'refresh', () => core.stream.tryNow())
    case 'instance-unreachable':
      return offer(t('stop.offer.check'), 'refresh', () => core.stream.resync())
    case 'session-ended':
      return offer(t('stop.offer.startSession'), 'play', () => void core.startSession().catch(() => undefined))
    case 'signed-out':
    case 'no-permission':
    case 'system-session':
      return null
  }
}

function useLatePopover(): {
  isOpen: boolean
  show: (ms: number) => void
  hide: (ms: number) => void
  hideNow: () => void
} {
  const [isOpen, setOpen] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const later = (open: boolean, ms: number): void => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setOpen(open), ms)
  }
  return {
    isOpen,
    show: (ms) => later(true, ms),
    hide: (ms) => later(false, ms),
    hideNow: () => {
      clearTimeout(timer.current)
      setOpen(false)
    },
  }
}
