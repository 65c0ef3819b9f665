import type { Facets } from '@alcove/contracts'
import type { ReactNode } from 'react'
import type { SessionsSearch } from '../../core/sessions/sessions-query.ts'
import { t } from '../../texts/text.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { FacetPicker } from './facet-picker.tsx'
import { SearchField } from './filter-bar.tsx'
import { FilterChips } from './filter-chips.tsx'

export type FilterSheetProps = {
  readonly search: SessionsSearch
  readonly facets: Facets
  readonly instances: ReadonlyMap<string, string>
  readonly total: number
  readonly onChange: (changes: SessionsSearch) => void
  readonly onClear: () => void
  readonly onClose: () => void
}

/** Filters on a narrow screen. */
export function FilterSheet(props: FilterSheetProps): ReactNode {
  const footer = (
    <>
      <button type="button" className="btn large" onClick={props.onClear}>
        {t('sessions.clearAll')}
      </button>
      <button type="button" className="btn large primary" onClick={props.onClose}>
        {t('sessions.showResults', { count: props.total })}
      </button>
    </>
  )
  return (
    <Dialog title={t('sessions.filters')} onClose={props.onClose} footer={footer}>
      <SearchField value={props.search.q ?? ''} onChange={(q) => props.onChange({ q })} />
      <div className="suggest">
        <FilterChips {...props} />
      </div>
      <FacetPicker {...props} />
    </Dialog>
  )
}
