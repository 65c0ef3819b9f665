import type { AlType, EnumMetadata } from '@alcove/al-abi'
import { errors } from '../errors/error-texts.ts'
import type { AlSession } from '../session/al-session.ts'
import { Codeunit, type CodeunitClass } from '../session/codeunit.ts'
import { typeName, Variant } from '../values/variant.ts'
import { codeunit } from './run-codeunit.ts'

/** `x is T` of codeunits, interfaces and Variants. */
export function isType(value: unknown, type: AlType): boolean {
  const held = value instanceof Variant ? value.value : value
  if (!(held instanceof Codeunit))
    return value instanceof Variant && value.type.kind === type.kind && sameId(value.type, type)
  // Every codeunit's constructor is a class that the image evaluated.
  const made = held.constructor as CodeunitClass
  if (type.kind === 'Interface') return made.interfaces.includes(type.name.toLowerCase())
  return type.kind === 'Codeunit' && made.objectId === type.id
}

export function asType(value: unknown, type: AlType): unknown {
  if (!isType(value, type)) throw errors.invalidCast(nameOf(value), typeName(type))
  return value instanceof Variant ? value.value : value
}

/** The codeunit that stands for an enum value; see EnumMetadata. */
export function enumInterface(s: AlSession, enumId: number, ordinal: number, interfaceName: string): Codeunit {
  const metadata = s.image.enumType(enumId)
  const id = metadata && implementation(metadata, ordinal, interfaceName.toLowerCase())
  if (id === undefined) throw errors.unassignedInterface()
  return codeunit(s, id)
}

function implementation(metadata: EnumMetadata, ordinal: number, name: string): number | undefined {
  const value = metadata.values.find((candidate) => candidate.ordinal === ordinal)
  if (value === undefined) return metadata.unknownImplementations?.[name] ?? metadata.defaultImplementations?.[name]
  return value.implementations?.[name] ?? metadata.defaultImplementations?.[name]
}

export function noInterface(_interfaceName: string): never {
  throw errors.unassignedInterface()
}

function sameId(a: AlType, b: AlType): boolean {
  return !('id' in a) || !('id' in b) || a.id === b.id
}

function nameOf(value: unknown): string {
  if (value instanceof Variant) return typeName(value.type)
  return value instanceof Codeunit ? `Codeunit ${(value.constructor as CodeunitClass).objectId ?? 0}` : typeof value
}
