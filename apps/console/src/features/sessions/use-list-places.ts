import { useMemo } from 'react'
import type { Readable } from '../../core/observable.ts'
import type { ListPlaces, SessionsList } from '../../core/sessions/sessions-list.ts'
import { useSlice } from '../../ui/use-slice.ts'

/** Renders again only when places change, not with every message of the stream. */
export function useListPlaces(list: Readable<SessionsList>): ListPlaces {
  const status = useSlice(list, (one) => one.status)
  const first = useSlice(list, (one) => one.first)
  const slots = useSlice(list, (one) => one.slots)
  const places = useSlice(list, (one) => one.places)
  return useMemo(() => ({ status, first, slots, places }), [status, first, slots, places])
}
