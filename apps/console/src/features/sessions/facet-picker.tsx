import type { Facets } from '@alcove/contracts'
import { useId, useState } from 'react'
import type { ReactNode } from 'react'
import { formatCount } from '../../core/format-time.ts'
import { itemsOf, toggleItem } from '../../core/sessions/sessions-query.ts'
import type { SessionsSearch } from '../../core/sessions/sessions-query.ts'
import { parseSpan } from '../../core/time-span.ts'
import { t } from '../../texts/text.ts'
import { Icon } from '../../ui/icon.tsx'
import { listFacets, spanFacets, valuesOf } from './facet-values.ts'
import type { ListFacet, SpanFacet } from './facet-values.ts'

type Page = ListFacet | SpanFacet | 'since' | undefined

export type FacetPickerProps = {
  readonly facets: Facets
  readonly search: SessionsSearch
  readonly instances: ReadonlyMap<string, string>
  readonly onChange: (changes: SessionsSearch) => void
}

/** First the facets, then one facet's values. */
export function FacetPicker(props: FacetPickerProps): ReactNode {
  const [page, setPage] = useState<Page>()
  if (page === undefined) return <FacetIndex {...props} onOpen={setPage} />
  const back = (
    <div className="facet-head">
      <button
        type="button"
        className="more"
        aria-label={t('sessions.backToFilters')}
        data-autofocus
        onClick={() => setPage(undefined)}
      >
        <Icon name="left" />
      </button>
      <h2>{t(`filter.${page}`)}</h2>
    </div>
  )
  if (page === 'since') return <SpanPage {...props} facet="since" head={back} />
  if (page === 'minOp' || page === 'minIdle' || page === 'minWait')
    return <SpanPage {...props} facet={page} head={back} />
  return <ListPage {...props} facet={page} head={back} />
}

function FacetIndex({
  facets,
  search,
  onChange,
  onOpen,
}: FacetPickerProps & { onOpen: (page: Page) => void }): ReactNode {
  const entry = (page: NonNullable<Page>): ReactNode => (
    <button type="button" key={page} className="menu-item" onClick={() => onOpen(page)}>
      <span className="grow">{t(`filter.${page}`)}</span>
      {search[page] !== undefined && <span className="counter">{itemsOf(search[page]).length}</span>}
      <Icon name="right" />
    </button>
  )
  const toggle = (
    key: 'tx' | 'mine' | 'blocker' | 'blocked',
    label: string,
    isOn: boolean,
    changes: SessionsSearch,
  ): ReactNode => (
    <label key={key} className="menu-item">
      <input type="checkbox" checked={isOn} onChange={() => onChange(changes)} />
      <span className="grow">{label}</span>
    </label>
  )
  const roles = itemsOf(search.role)
  return (
    <div className="menu">
      {listFacets.filter((facet) => facet !== 'instance' || Object.keys(facets.instance).length > 1).map(entry)}
      <div className="menu-line" />
      {spanFacets.map(entry)}
      {entry('since')}
      <div className="menu-line" />
      {toggle('tx', t('filter.tx'), search.tx === '1', { tx: search.tx === '1' ? '' : '1' })}
      {(['blocker', 'blocked'] as const).map((role) =>
        toggle(role, capital(t(`filter.role.${role}`)), roles.includes(role), {
          role: toggleItem(search.role, role) ?? '',
        }),
      )}
      {toggle('mine', t('filter.mine'), search.mine === '1', { mine: search.mine === '1' ? '' : '1' })}
    </div>
  )
}

const SEARCH_ABOVE = 10

function ListPage({
  facet,
  head,
  facets,
  search,
  instances,
  onChange,
}: FacetPickerProps & { facet: ListFacet; head: ReactNode }): ReactNode {
  const [text, setText] = useState('')
  const values = valuesOf(facet, facets, search, instances)
  const chosen = itemsOf(search[facet])
  const shown = values.filter(({ label }) => label.toLowerCase().includes(text.toLowerCase()))
  const name = t(`filter.${facet}`)
  return (
    <div className="facet-box">
      {head}
      {values.length > SEARCH_ABOVE && (
        <span className="field">
          <Icon name="search" />
          <input
            type="search"
            aria-label={t('sessions.facetSearch', { name })}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </span>
      )}
      <div className="facet-list" role="group" aria-label={name}>
        {shown.length === 0 && <p className="hint pad">{t('sessions.facetEmpty')}</p>}
        {shown.map(({ value, label, count }) => (
          <label key={value}>
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={() => onChange({ [facet]: toggleItem(search[facet], value) ?? '' })}
            />
            <span className="grow cut" dir="auto">
              {label}
            </span>
            <span className="num">{formatCount(count)}</span>
          </label>
        ))}
      </div>
    </div>
  )
}

const spans = ['10s', '30s', '1m', '5m', '30m', '2h'] as const
const ages = ['-5m', '-15m', '-1h', '-8h'] as const

function SpanPage({
  facet,
  head,
  search,
  onChange,
}: FacetPickerProps & { facet: SpanFacet | 'since'; head: ReactNode }): ReactNode {
  const id = useId()
  const isSince = facet === 'since'
  const [text, setText] = useState(search[facet]?.replace(/^-/, '') ?? '')
  const isValid = text === '' || parseSpan(text) !== undefined
  const apply = (value: string): void => {
    setText(value.replace(/^-/, ''))
    onChange({ [facet]: value })
  }
  return (
    <div className="facet-box">
      {head}
      <div className="suggest">
        {(isSince ? ages : spans).map((value) => (
          <button
            key={value}
            type="button"
            className="chip"
            aria-pressed={search[facet] === value}
            onClick={() => apply(value)}
          >
            {value.replace('-', '')}
          </button>
        ))}
      </div>
      <div>
        <label className="label" htmlFor={id}>
          {t('filter.custom')}
        </label>
        <span className={isValid ? 'field' : 'field invalid'}>
          <input
            id={id}
            value={text}
            aria-invalid={!isValid || undefined}
            aria-describedby={`${id}-hint`}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) =>
              event.key === 'Enter' && isValid && apply(text === '' ? '' : isSince ? `-${text}` : text)
            }
            onBlur={() => isValid && apply(text === '' ? '' : isSince ? `-${text}` : text)}
          />
        </span>
        <p id={`${id}-hint`} className={isValid ? 'hint' : 'error-text'}>
          {isValid ? t('filter.duration') : t('filter.durationInvalid')}
        </p>
      </div>
    </div>
  )
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
