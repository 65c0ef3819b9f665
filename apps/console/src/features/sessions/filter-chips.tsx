import type { ReactNode } from 'react'
import { filterParameters } from '../../core/sessions/sessions-query.ts'
import type { FilterParameter, SessionsSearch } from '../../core/sessions/sessions-query.ts'
import { t } from '../../texts/text.ts'
import { Icon } from '../../ui/icon.tsx'
import { chipText } from './facet-values.ts'

export type FilterChipsProps = {
  readonly search: SessionsSearch
  readonly instances: ReadonlyMap<string, string>
  readonly onChange: (changes: SessionsSearch) => void
}

/** Active filters; Delete and Backspace remove the focused one. */
export function FilterChips({ search, instances, onChange }: FilterChipsProps): ReactNode {
  const active = filterParameters.filter((parameter) => search[parameter] !== undefined)
  const remove = (parameter: FilterParameter, chip: HTMLElement): void => {
    const next = (chip.nextElementSibling ?? chip.previousElementSibling)?.querySelector<HTMLElement>('button')
    onChange({ [parameter]: '' })
    const fallback = document.querySelector<HTMLElement>('[data-search="page"]')
    requestAnimationFrame(() => (next?.isConnected ? next : fallback)?.focus())
  }
  return active.map((parameter) => {
    const name = t(`filter.${parameter}`)
    return (
      <span className="chip removable" key={parameter}>
        <span className="k">{name}</span>{' '}
        <span className="cut">{chipText(parameter, search[parameter] ?? '', instances)}</span>
        <button
          type="button"
          className="more"
          aria-label={t('sessions.removeFilter', { name })}
          onClick={(event) => event.currentTarget.parentElement && remove(parameter, event.currentTarget.parentElement)}
          onKeyDown={(event) => {
            if (event.key !== 'Delete' && event.key !== 'Backspace') return
            event.preventDefault()
            if (event.currentTarget.parentElement) remove(parameter, event.currentTarget.parentElement)
          }}
        >
          <Icon name="x" />
        </button>
      </span>
    )
  })
}
