import type { ObjectTable } from '../2-bind/object-table.ts'
import type { ObjectSymbol } from '../2-bind/symbols.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { checkAttributes } from './attributes/check-attributes.ts'
import { checkName } from './check-name.ts'
import { checkNumbers } from './check-numbers.ts'
import { checkObjectName, checkObjectNames } from './properties/check-object-names.ts'
import { checkProperties } from './properties/check-properties.ts'

/** What an object of any kind says of itself: its name, numbers, attributes, properties, and the objects that those name. */
export function checkDeclaration(symbol: ObjectSymbol, objects: ObjectTable, diagnostics: Diagnostic[]): void {
  const { unit, declaration } = symbol
  if (!unit || !declaration) return
  checkName(symbol, diagnostics)
  checkNumbers(symbol, diagnostics)
  checkAttributes(symbol, diagnostics)
  checkProperties(symbol, diagnostics)
  const place = { unit, objects, diagnostics }
  checkObjectNames(declaration.properties, place)
  // What tables, enums, pages and reports extend is looked up when they are bound.
  if (declaration.kind === 'PermissionSetExtensionDeclaration')
    checkObjectName('PermissionSet', declaration.extends, place)
  if (declaration.kind === 'PageCustomizationDeclaration') checkObjectName('Page', declaration.customizes, place)
}
