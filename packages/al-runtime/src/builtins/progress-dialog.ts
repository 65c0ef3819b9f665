import { substitute } from '../format/substitute.ts'
import { formatValue } from '../format/format-value.ts'
import type { AlSession } from '../session/al-session.ts'
import type { Variant } from '../values/variant.ts'

/**
 * A progress window (`rt.Dialog`). Sessions without a user suppress it (sessions.md 6), and no client shows one yet: it keeps
 * what it would show.
 */
export interface ProgressDialog {
  text: string
  isOpen: boolean
  readonly fields: Map<number, string>
}

export function createProgressDialog(): ProgressDialog {
  return { text: '', isOpen: false, fields: new Map() }
}

export function Open(s: AlSession, dialog: ProgressDialog, text: string, variables: readonly Variant[] = []): void {
  dialog.text = substitute(s, text, variables)
  dialog.isOpen = true
}

export function Update(s: AlSession, dialog: ProgressDialog, number?: number, value?: Variant): void {
  if (number !== undefined && value !== undefined) {
    dialog.fields.set(number, formatValue(s, value.value, value.type))
  }
}

export function Close(_s: AlSession, dialog: ProgressDialog): void {
  dialog.isOpen = false
  dialog.fields.clear()
}
