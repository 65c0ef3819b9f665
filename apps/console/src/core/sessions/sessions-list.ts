import type { ErrorBody, Facets, SessionUid } from '@alcove/contracts'

/** What the Sessions page knows of the list, and the places of the window it shows. */
export type SessionsList = {
  readonly status: 'loading' | 'ready' | 'failed'
  readonly error?: ErrorBody
  /** Matching, and all live ones. */
  readonly total: number
  readonly all: number
  readonly facets: Facets
  readonly asOf: string
  readonly epoch: string
  readonly rev: number
  /** Uids by place; the first stands at index `first`. */
  readonly first: number
  readonly slots: readonly SessionUid[]
  /** Places in the list, tombstones included. */
  readonly places: number
  readonly paused: boolean
  readonly waiting?: { readonly new: number; readonly changed: number; readonly ended: number }
  readonly movesWaiting: number
}

/** Where which row stands: what it takes to draw the list. */
export type ListPlaces = Pick<SessionsList, 'status' | 'first' | 'slots' | 'places'>

const noFacets: Facets = { state: {}, instance: {}, client: {}, company: {}, user: {}, app: {}, objType: {} }

/** Before the server has answered. */
export const emptyList: SessionsList = {
  status: 'loading',
  total: 0,
  all: 0,
  facets: noFacets,
  asOf: '',
  epoch: '',
  rev: -1,
  first: 0,
  slots: [],
  places: 0,
  paused: false,
  movesWaiting: 0,
}
