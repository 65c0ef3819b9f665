import type { Facets } from '@alcove/contracts'
import { useRef } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { formatCount } from '../../core/format-time.ts'
import { itemsOf, toggleItem } from '../../core/sessions/sessions-query.ts'
import { t } from '../../texts/text.ts'
import { Icon } from '../../ui/icon.tsx'
import { stateLooks, stateOrder } from '../../words/state-words.ts'

const tones = {
  muted: 't-subtle',
  info: 't-accent',
  running: 't-accent',
  warn: 't-warn',
  violet: 't-violet',
  danger: 't-danger',
  subtle: 't-subtle',
}

export type StateStripProps = {
  readonly counts: Facets['state']
  readonly chosen: string | undefined
  readonly onChange: (state: string | undefined) => void
  readonly children?: ReactNode
}

/** One toggle per state that occurs; a toolbar, so one tab stop. */
export function StateStrip({ counts, chosen, onChange, children }: StateStripProps): ReactNode {
  const bar = useRef<HTMLDivElement>(null)
  const pressed = itemsOf(chosen)
  const states = stateOrder.filter((state) => (counts[state] ?? 0) > 0 || pressed.includes(state))
  const move = (event: KeyboardEvent): void => {
    const buttons = [...(bar.current?.querySelectorAll('button') ?? [])]
    const at = buttons.indexOf(event.target as HTMLButtonElement) // only its buttons send keys here
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key]
    if (next === undefined) return
    event.preventDefault()
    const target = buttons[(next + buttons.length) % buttons.length]
    for (const button of buttons) button.tabIndex = button === target ? 0 : -1
    target?.focus()
  }
  return (
    <div className="state-strip" data-testid="state-strip">
      <div className="toggles" role="toolbar" aria-label={t('sessions.stateStrip')} ref={bar} onKeyDown={move}>
        {states.map((state, index) => (
          <button
            key={state}
            type="button"
            className="toggle"
            tabIndex={index === 0 ? 0 : -1}
            aria-pressed={pressed.includes(state)}
            data-state={state}
            onClick={() => onChange(toggleItem(chosen, state))}
          >
            <Icon name={stateLooks[state].icon} className={`small ${tones[stateLooks[state].tone]}`} />
            {t(`state.${state}`)} <b>{formatCount(counts[state] ?? 0)}</b>
          </button>
        ))}
      </div>
      {children}
    </div>
  )
}
