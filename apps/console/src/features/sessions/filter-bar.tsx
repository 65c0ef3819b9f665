import type { Facets } from '@alcove/contracts'
import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { filterParameters } from '../../core/sessions/sessions-query.ts'
import type { SessionsSearch } from '../../core/sessions/sessions-query.ts'
import { t } from '../../texts/text.ts'
import { Icon } from '../../ui/icon.tsx'
import { Popover } from '../../ui/popover.tsx'
import { FacetPicker } from './facet-picker.tsx'
import { FilterChips } from './filter-chips.tsx'

export type FilterBarProps = {
  readonly search: SessionsSearch
  readonly facets: Facets
  readonly instances: ReadonlyMap<string, string>
  readonly onChange: (changes: SessionsSearch) => void
}

export function FilterBar(props: FilterBarProps): ReactNode {
  const { search, onChange } = props
  const anchor = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  const isFiltered = search.q !== undefined || filterParameters.some((parameter) => search[parameter] !== undefined)
  const clear = (): void => {
    onChange(Object.fromEntries(['q', ...filterParameters].map((parameter) => [parameter, ''])))
    document.querySelector<HTMLElement>('[data-search="page"]')?.focus()
  }
  return (
    <div className="filter-row" role="search" aria-label={t('sessions.filters')}>
      <SearchField value={search.q ?? ''} onChange={(q) => onChange({ q })} />
      <FilterChips {...props} />
      <button
        type="button"
        ref={anchor}
        className="btn quiet"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="filter" />
        {t('sessions.addFilter')}
      </button>
      {isFiltered && (
        <button type="button" className="link hint t-accent clear-all" onClick={clear}>
          {t('sessions.clearAll')}
        </button>
      )}
      {isOpen && (
        <Popover
          anchor={anchor}
          role="dialog"
          label={t('sessions.addFilter')}
          onClose={() => setOpen(false)}
          className="facets"
        >
          <FacetPicker {...props} />
        </Popover>
      )}
    </div>
  )
}

const DEBOUNCE_MS = 150

export type SearchFieldProps = {
  readonly value: string
  readonly label?: string
  readonly onChange: (value: string) => void
}

export function SearchField({ value, label = t('sessions.filterField'), onChange }: SearchFieldProps): ReactNode {
  const [text, setText] = useState(value)
  const sent = useRef(value)
  const latest = useRef(onChange)
  latest.current = onChange
  // The address changed by something else than this field.
  useEffect(() => {
    if (value === sent.current) return
    sent.current = value
    setText(value)
  }, [value])
  useEffect(() => {
    const trimmed = text.trim()
    if (trimmed === sent.current) return
    const timer = setTimeout(() => {
      sent.current = trimmed
      latest.current(trimmed)
    }, DEBOUNCE_MS)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <span className="field soft">
      <Icon name="search" />
      <input
        type="search"
        data-search="page"
        aria-label={label}
        placeholder={label}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.preventDefault()
          if (text === '') event.currentTarget.blur()
          else setText('')
        }}
      />
    </span>
  )
}
