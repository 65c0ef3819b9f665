import type { Workbench } from '@alcove/contracts'
import { useId, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { t } from '../../texts/text.ts'
import { Icon } from '../../ui/icon.tsx'

export type CodeunitListProps = {
  readonly apps: Workbench['apps']
  readonly selected: number | undefined
  readonly onChoose: (id: number) => void
}

/** By name or id; one that needs a record is there, with the reason it cannot run. */
export function CodeunitList({ apps, selected, onChoose }: CodeunitListProps): ReactNode {
  const id = useId()
  const [text, setText] = useState('')
  const found = apps
    .map((app) => ({
      ...app,
      codeunits: app.codeunits.filter(
        (one) =>
          text === '' ||
          String(one.id).startsWith(text.trim()) ||
          one.name.toLowerCase().includes(text.trim().toLowerCase()),
      ),
    }))
    .filter((app) => app.codeunits.length > 0)
  const runnable = found.flatMap((app) => app.codeunits).filter((one) => one.needsRecord === undefined)
  const count = found.reduce((sum, app) => sum + app.codeunits.length, 0)
  const move = (event: KeyboardEvent): void => {
    const at = runnable.findIndex((one) => one.id === selected)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: runnable.length - 1 }[event.key]
    const next = to === undefined ? undefined : runnable[Math.max(0, Math.min(to, runnable.length - 1))]
    if (!next) return
    event.preventDefault()
    onChoose(next.id)
    document.getElementById(`${id}-${next.id}`)?.scrollIntoView({ block: 'nearest' })
  }
  return (
    <>
      <div className="top">
        <span className="field">
          <Icon name="search" />
          <input
            type="search"
            data-search="page"
            aria-label={t('workbench.find')}
            placeholder={t('workbench.find')}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => (event.key === 'ArrowDown' || event.key === 'ArrowUp') && move(event)}
          />
          {text !== '' && <span className="hint num">{count}</span>}
        </span>
      </div>
      <div
        className="codeunits"
        role="listbox"
        aria-label={t('workbench.codeunits')}
        tabIndex={0}
        aria-activedescendant={selected === undefined ? undefined : `${id}-${selected}`}
        onKeyDown={move}
      >
        {found.length === 0 && (
          <p className="pad hint">{t(apps.length === 0 ? 'workbench.noneAtAll' : 'workbench.none')}</p>
        )}
        {found.map((app) => (
          <div key={app.id} role="group" aria-label={app.name}>
            <div className="app-name" role="presentation">
              <span className="cut">{app.name}</span>
              <span>{app.version}</span>
            </div>
            {app.codeunits.map((one) => {
              const isRefused = one.needsRecord !== undefined
              return (
                <div
                  key={one.id}
                  id={`${id}-${one.id}`}
                  role="option"
                  aria-selected={one.id === selected}
                  aria-disabled={isRefused || undefined}
                  onClick={() => !isRefused && onChoose(one.id)}
                >
                  <span className="id">{one.id}</span>
                  <span className="cut" dir="auto">
                    {one.name}
                  </span>
                  {one.needsRecord !== undefined && (
                    <span className="why">{t('workbench.needsRecord', { table: one.needsRecord })}</span>
                  )}
                </div>
              )
            })}
          </div>
        ))}
      </div>
    </>
  )
}
