import type { AppManifest } from '@alcove/al-abi'
import { type Diagnostic, type Finding, locate } from '../diagnostics/diagnostic.ts'
import { incompleteDependency, invalidManifest } from '../diagnostics/syntax-diagnostics.ts'
import { JsonError, type JsonValue, readJson } from './json.ts'

export interface ReadManifest {
  /** undefined when the text is no app.json. */
  readonly manifest: AppManifest | undefined
  readonly diagnostics: readonly Diagnostic[]
}

type JsonObject = Readonly<Record<string, JsonValue>>

/** Reads the text of an app.json. Comments and trailing commas are accepted, unknown properties are ignored. */
export function readManifest(path: string, text: string): ReadManifest {
  const findings: Finding[] = []
  const manifest = parse(text, findings)
  const source = { path, lineStarts: lineStartsOf(text) }
  return { manifest, diagnostics: findings.map((finding) => locate(source, finding)) }
}

function parse(text: string, findings: Finding[]): AppManifest | undefined {
  const top = { start: 0, end: 0, line: 1 }
  try {
    const json = readJson(text)
    if (!isObject(json)) {
      findings.push(invalidManifest(top, 'an object expected'))
      return undefined
    }
    for (const name of ['id', 'name', 'publisher', 'version']) {
      if (textOf(json, name) === '') findings.push(invalidManifest(top, problemOf(json, name)))
    }
    for (const name of ['preprocessorSymbols', 'features', 'dependencies', 'internalsVisibleTo'])
      if (json[name] !== undefined && !Array.isArray(json[name]))
        findings.push(invalidManifest(top, `"${name}" must be a list`))
    const friends = friendsOf(json)
    return {
      id: textOf(json, 'id'),
      name: textOf(json, 'name'),
      publisher: textOf(json, 'publisher'),
      version: textOf(json, 'version'),
      preprocessorSymbols: textsOf(json, 'preprocessorSymbols'),
      features: textsOf(json, 'features'),
      dependencies: dependenciesOf(json, () => findings.push(incompleteDependency(top, 'a dependency has no id'))),
      ...(friends.length > 0 && { internalsVisibleTo: friends }),
    }
  } catch (error) {
    if (!(error instanceof JsonError)) throw error
    findings.push(invalidManifest({ start: error.at, end: error.at, line: 1 }, error.message))
    return undefined
  }
}

function problemOf(json: JsonObject, name: string): string {
  return json[name] === undefined || json[name] === '' ? `"${name}" is missing` : `"${name}" must be a text`
}

/** `appId` is the older spelling of `id`. */
function dependenciesOf(json: JsonObject, reportMissingId: () => void): AppManifest['dependencies'] {
  const list = json['dependencies']
  if (!Array.isArray(list)) return []
  return list.filter(isObject).map((dependency) => {
    const id = textOf(dependency, 'id') || textOf(dependency, 'appId')
    if (id === '') reportMissingId()
    return {
      id,
      name: textOf(dependency, 'name'),
      publisher: textOf(dependency, 'publisher'),
      version: textOf(dependency, 'version'),
    }
  })
}

/** An entry without an id lets nobody in. */
function friendsOf(json: JsonObject): NonNullable<AppManifest['internalsVisibleTo']> {
  const list = json['internalsVisibleTo']
  if (!Array.isArray(list)) return []
  return list
    .filter(isObject)
    .map((friend) => ({
      id: textOf(friend, 'id'),
      name: textOf(friend, 'name'),
      publisher: textOf(friend, 'publisher'),
    }))
    .filter(({ id }) => id !== '')
}

function textOf(json: JsonObject, name: string): string {
  const value = json[name]
  return typeof value === 'string' ? value : ''
}

function textsOf(json: JsonObject, name: string): readonly string[] {
  const value = json[name]
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function lineStartsOf(text: string): Int32Array {
  const starts = [0]
  for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + end.length)
  return Int32Array.from(starts)
}
