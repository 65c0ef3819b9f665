import { findBuiltIns } from '@alcove/al-abi'
import type { Identifier } from '../../1-parse/syntax-tree.ts'
import type { ObjectTable } from '../../2-bind/object-table.ts'
import { textProperty } from '../../2-bind/properties.ts'
import type { ControlSymbol, SectionedSymbol } from '../../2-bind/symbols.ts'
import { isSectioned } from '../../2-bind/symbols.ts'
import type { Type } from '../../2-bind/types.ts'

/** What stands for a page, for a part of one or for a request page in tests. */
export function isTestPage(name: string): boolean {
  return name === 'TestPage' || name === 'TestPart' || name === 'TestRequestPage'
}

export function isTestControl(name: string): boolean {
  return name === 'TestField' || name === 'TestAction'
}

/** The control, action, part or data item of the page that a test names; undefined: there is none. */
export function testPageMember(
  testPage: string,
  page: SectionedSymbol,
  { key, name }: Identifier,
  objects: ObjectTable,
): Type | undefined {
  const control = page.controls.get(key)
  // A control may have the name of a method, or of an action: which one is meant, its own members do not tell.
  if (control) return findBuiltIns(testPage, name).length > 0 || isBoth(control, key, page) ? open : typeOf(control)
  return isDataItem(page, key, objects) || isSystemAction(page, key) ? open : undefined
}

/** It can do what nobody has listed. */
const open: Type = { kind: 'Unsupported', name: 'Control' }
const field: Type = { kind: 'Unsupported', name: 'TestField' }
const action: Type = { kind: 'Unsupported', name: 'TestAction' }
const actionWords: ReadonlySet<string> = new Set(['ACTION', 'CUSTOMACTION', 'FILEUPLOADACTION', 'SYSTEMACTION'])

function typeOf({ word, type }: ControlSymbol): Type {
  if (word === 'PART') return { ...type, kind: 'Unsupported', name: 'TestPart' }
  if (word === 'FIELD') return field
  return actionWords.has(word) ? action : open
}

function isBoth({ word }: ControlSymbol, key: string, page: SectionedSymbol): boolean {
  return !actionWords.has(word) && page.actions.has(key)
}

/** The request page of a report filters its data items, and those of its extensions. */
function isDataItem(report: SectionedSymbol, key: string, objects: ObjectTable): boolean {
  if (report.kind === 'Page') return false
  const has = ({ implicit }: SectionedSymbol) => implicit.get(key) !== undefined
  return has(report) || objects.all.some((one) => isSectioned(one) && one.extended === report && has(one))
}

/** A prompt dialog has them, whether it names them or not. */
const systemActions: ReadonlySet<string> = new Set(['ATTACH', 'CANCEL', 'GENERATE', 'OK', 'REGENERATE'])

function isSystemAction({ declaration }: SectionedSymbol, key: string): boolean {
  if (!declaration || !systemActions.has(key)) return false
  return textProperty(declaration, 'PageType')?.toUpperCase() === 'PROMPTDIALOG'
}
