import type { SessionImage } from '../../session/al-session.ts'
import { declaredObjects } from './declared-objects.ts'
import type { MetadataRow } from './metadata-row.ts'

const subtypes = ['normal', 'test', 'testrunner', 'upgrade', 'install']

/** CodeUnit Metadata. */
export function* codeunitRows(image: SessionImage): Iterable<MetadataRow> {
  for (const { object, app } of declaredObjects(image)) {
    if (object.kind !== 'Codeunit') continue
    const { tableNo = 0, singleInstance = false, subtype = 'Normal' } = object.codeunit ?? {}
    yield {
      ID: object.id,
      Name: object.name,
      TableNo: tableNo,
      SingleInstance: singleInstance,
      SubType: Math.max(subtypes.indexOf(subtype.toLowerCase()), 0),
      'App ID': app,
    }
  }
}
