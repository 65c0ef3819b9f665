import { platformTableIds } from '@alcove/al-abi'
import type { AlSession } from '../../session/al-session.ts'
import type { AlRecord } from '../al-record.ts'
import { eachRow } from '../each-row.ts'
import { RecordFilter } from '../filters/record-filter.ts'
import { andThen, type Maybe } from '../maybe.ts'
import { recordIdOf } from '../record-id.ts'
import type { RecordRef } from '../references/record-ref.ts'
import { DeleteAll, Insert } from './writing-methods.ts'

// Links and notes of a record are rows of the table Record Link, found by its RecordId and company. They stay when the record is deleted.

const field = { id: 1, recordId: 2, url: 3, description: 7, created: 10, user: 11, company: 12, note: 9 } as const

/** The number of the new link. */
export function AddLink(s: AlSession, rec: AlRecord, url: string, description = ''): Maybe<number> {
  const link = rec.another(platformTableIds.recordLink)
  set(link, field.url, url)
  set(link, field.description, description)
  set(link, field.created, s.now())
  set(link, field.user, s.host.identity.userName)
  belongTo(link, rec)
  return andThen(Insert(s, link, false), () => get(link, field.id) as number) // an Integer field
}

/** Notes are links, too. */
export function HasLinks(_s: AlSession, rec: AlRecord): Maybe<boolean> {
  const links = linksOf(rec)
  return andThen(links.access.isEmpty(links), (isEmpty) => !isEmpty)
}

/** Nothing happens when the record has no such link. */
export function DeleteLink(s: AlSession, rec: AlRecord, id: number): Maybe<void> {
  const links = linksOf(rec)
  narrow(links, field.id, id)
  return DeleteAll(s, links)
}

export function DeleteLinks(s: AlSession, rec: AlRecord): Maybe<void> {
  return DeleteAll(s, linksOf(rec))
}

/** The links that the record has already stay. */
export function CopyLinks(s: AlSession, rec: AlRecord, from: AlRecord): Maybe<void> {
  return eachRow(linksOf(from), (link) => {
    const copy = link.another(platformTableIds.recordLink)
    const note = link.table.field(field.note).index
    return andThen(link.access.readBlobs?.(link, [note]), () => {
      copy.assign(link)
      set(copy, field.id, 0)
      belongTo(copy, rec)
      return andThen(Insert(s, copy, false), () => undefined)
    })
  })
}

export function CopyLinksOfRef(s: AlSession, rec: AlRecord, from: RecordRef): Maybe<void> {
  return CopyLinks(s, rec, from.opened)
}

function linksOf(rec: AlRecord): AlRecord {
  const links = rec.another(platformTableIds.recordLink)
  narrow(links, field.recordId, recordIdOf(rec))
  if (rec.table.meta.dataPerCompany) narrow(links, field.company, rec.company)
  return links
}

function belongTo(link: AlRecord, rec: AlRecord): void {
  set(link, field.recordId, recordIdOf(rec))
  set(link, field.company, rec.company)
}

function narrow(links: AlRecord, no: number, value: unknown): void {
  const shape = links.table.field(no)
  links.setFilter(shape.index, new RecordFilter(0, shape, { kind: 'compare', operator: '=', value }))
}

function set(link: AlRecord, no: number, value: unknown): void {
  link.v[link.table.field(no).index] = value
}

function get(link: AlRecord, no: number): unknown {
  return link.v[link.table.field(no).index]
}
