import type { AlType, SimpleKind } from '../al-type.ts'

/**
 * What a built-in takes or returns: an AL type, or one of the placeholders
 *
 * - `Any`: any value, travels as `rt.any(value, type)`; a `var` one as `rt.anyRef(ref, type)`
 * - `AnyText`: a Text or Code variable of any length, travels as Any does
 * - `AnyRecord`, `AnyArray`, `AnyCodeunit`: a record, an array or a codeunit of any type, passed itself
 * - `Field`: a field of the receiver (or, after `of`, of the record that is the next argument), travels as its number
 * - `Element`, `Key`, `Value`: the type arguments of the receiver; `Keys` and `Values` are lists of them
 * - `Self`: the receiver's own type
 */
export type BuiltInType = AlType | { readonly kind: Placeholder }

const placeholders = [
  'Any',
  'AnyText',
  'AnyRecord',
  'AnyArray',
  'AnyCodeunit',
  'Field',
  'Element',
  'Key',
  'Value',
  'Keys',
  'Values',
  'Self',
] as const
export type Placeholder = (typeof placeholders)[number]

export interface BuiltInParameter {
  readonly name: string
  readonly type: BuiltInType
  readonly isVar: boolean
  readonly optional: boolean
  /** `...args`: the rest of the arguments, travels as one array. */
  readonly repeated: boolean
}

export interface BuiltIn {
  readonly owner: string
  /** AL spelling. */
  readonly name: string
  /** Its name in `rt.<owner>`: the AL spelling, unless overloads differ in more than their number of arguments. */
  readonly runtimeName: string
  /** Absent: parsed and bound loosely (any arguments, any result). */
  readonly parameters?: readonly BuiltInParameter[]
  /** Kind `None` when it gives no value. */
  readonly returns: BuiltInType
  /** May return a promise. */
  readonly waits: boolean
  /** Takes `use: boolean`: answers false when the result is used, raises when it is discarded. */
  readonly raises: boolean
  /** Called on the type (`Version.Create(…)`), or on a variable that it takes nothing of. */
  readonly isStatic: boolean
  /** Changes the value of its receiver, which travels as a Ref. */
  readonly byReference: boolean
  /** `later` compiles to `rt.notImplemented('<owner>.<name>')`. */
  readonly stage: 'thread' | 'later'
}

/**
 * Reads signatures, one a line:
 *
 *     Get(...key: Any): Boolean | waits raises
 *     Abs(number: Decimal): Decimal = AbsDecimal
 *     Keys(): List<Text>
 *     Create(text: Text): Version | static
 *     AddText(text: Text) | ref
 *     CalcFields | later
 */
export function signatures(owner: string, text: string): readonly BuiltIn[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => signature(owner, line))
}

/** Names of built-ins that are bound loosely and raise when reached. */
export function later(owner: string, names: string): readonly BuiltIn[] {
  return signatures(
    owner,
    names
      .trim()
      .split(/\s+/)
      .map((name) => `${name} | later`)
      .join('\n'),
  )
}

function signature(owner: string, line: string): BuiltIn {
  const match = /^(\w+)(?:\((.*?)\))?(?::\s*([\w<>]+))?(?:\s*=\s*(\w+))?(?:\s*\|\s*(.*))?$/.exec(line)
  if (!match) throw new Error(`not a signature: ${line}`)
  const [, name = '', parameters, returns, runtimeName, flags = ''] = match
  const isLater = flags.includes('later')
  return {
    owner,
    name,
    runtimeName: runtimeName ?? name,
    ...(parameters === undefined ? {} : { parameters: parameterList(parameters) }),
    returns: returns
      ? typeNamed(returns)
      : isLater
        ? { kind: 'Unsupported', name: `${owner}.${name}` }
        : { kind: 'None' },
    waits: flags.includes('waits'),
    raises: flags.includes('raises'),
    isStatic: flags.includes('static'),
    byReference: flags.includes('ref'),
    stage: isLater ? 'later' : 'thread',
  }
}

function parameterList(text: string): readonly BuiltInParameter[] {
  if (text.trim() === '') return []
  return text.split(',').map((part) => {
    const match = /^\s*(var )?(\.\.\.)?(\w+)(\?)?:\s*([\w<>]+)\s*$/.exec(part)
    if (!match) throw new Error(`not a parameter: ${part}`)
    const [, isVar, repeated, name = '', optional, type = ''] = match
    return {
      name,
      type: typeNamed(type),
      isVar: isVar !== undefined,
      optional: optional !== undefined,
      repeated: repeated !== undefined,
    }
  })
}

/** Dictionaries by texts, and what is in them. */
const dictionaries: Readonly<Record<string, string>> = { TextDictionary: 'Text', SecretDictionary: 'SecretText' }

function typeNamed(name: string): BuiltInType {
  const list = /^List<(\w+)>$/.exec(name)
  if (list?.[1]) return { kind: 'List', of: alTypeNamed(list[1]) }
  const dictionary = dictionaries[name]
  if (dictionary) return { kind: 'Dictionary', key: alTypeNamed('Text'), value: alTypeNamed(dictionary) }
  const placeholder = placeholders.find((candidate) => candidate === name)
  return placeholder ? { kind: placeholder } : alTypeNamed(name)
}

function alTypeNamed(name: string): AlType {
  if (name === 'Text' || name === 'Code') return { kind: name, length: 0 }
  // The catalogue is ours: every other name in it is a SimpleKind, as builtins.test.ts checks.
  return { kind: name as SimpleKind }
}
