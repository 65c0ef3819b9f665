import { errors } from '../errors/error-texts.ts'
import { isTextKind } from '../values/conversions.ts'
import { typeName, type Variant } from '../values/variant.ts'

/** The third argument of Format: a number, or a format string. */
export function formatArgument(format: Variant | undefined): number | string {
  if (format === undefined) return 0
  if (isTextKind(format.type.kind)) return format.value as string
  if (typeof format.value === 'number') return format.value
  throw errors.conversion(typeName(format.type), 'Integer')
}
