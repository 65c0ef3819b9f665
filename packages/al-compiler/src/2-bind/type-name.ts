import type { ObjectTable } from './object-table.ts'
import type { Type } from './types.ts'

/** A type as AL writes it, for messages. */
export function typeName(type: Type, objects: ObjectTable): string {
  switch (type.kind) {
    case 'Text':
    case 'Code':
      return type.length > 0 ? `${type.kind}[${type.length}]` : type.kind
    case 'Enum':
      return `Enum ${quoted(type.name)}`
    case 'Record':
      return `Record ${quoted(objects.byId('Table', type.id)?.name ?? String(type.id))}`
    case 'Codeunit':
      return `Codeunit ${quoted(objects.byId('Codeunit', type.id)?.name ?? String(type.id))}`
    case 'Interface':
      return `Interface ${quoted(type.name)}`
    case 'List':
      return `List of [${typeName(type.of, objects)}]`
    case 'Dictionary':
      return `Dictionary of [${typeName(type.key, objects)}, ${typeName(type.value, objects)}]`
    case 'Array':
      return `array[${type.dimensions.join(',')}] of ${typeName(type.of, objects)}`
    case 'Unsupported': {
      const named = type.object && objects.byId(type.object.kind, type.object.id)
      return named ? `${type.name} ${quoted(named.name)}` : type.name
    }
    default:
      return type.kind
  }
}

function quoted(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? name : `"${name}"`
}
