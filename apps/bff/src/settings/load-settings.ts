import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { Settings } from './settings-schema.ts'

/** What is wrong with the settings, one line each, naming key and source. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError'
}

export interface SettingsSources {
  /** Path of alcove.json; it may be missing unless `required`. */
  readonly file: string
  readonly required: boolean
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Command-line flags by setting name, `console.` in front of console's. */
  readonly flags: Readonly<Record<string, unknown>>
}

/** File, then environment, then flags; later ones win. Folders are resolved against the file's. */
export function loadSettings(sources: SettingsSources): Settings {
  const given = new Map<string, { value: unknown; source: string }>()
  for (const [path, value] of flatten(readFile(sources))) given.set(path, { value, source: sources.file })
  for (const [variable, value] of Object.entries(sources.environment)) {
    const path = pathOfVariable(variable)
    if (path !== undefined && value !== undefined) given.set(path, { value: fromText(path, value), source: variable })
  }
  for (const [path, value] of Object.entries(sources.flags)) given.set(path, { value, source: 'command line' })

  const result = Settings.safeParse(unflatten(given))
  if (!result.success) throw new SettingsError(result.error.issues.map((issue) => describe(issue, given)).join('\n'))

  const base = dirname(resolve(sources.file))
  return {
    ...result.data,
    dataFolder: resolve(base, result.data.dataFolder),
    apps: result.data.apps.map((folder) => resolve(base, folder)),
    natives: result.data.natives.map((module) => resolve(base, module)),
  }
}

const topLevel = Object.keys(Settings.shape)
const nested = Object.keys(Settings.shape.console.unwrap().shape)
const variables = new Map<string, string>([
  ...topLevel.filter((key) => key !== 'console').map((key) => [`ALCOVE_${constantCase(key)}`, key] as const),
  ...nested.map((key) => [`ALCOVE_CONSOLE_${constantCase(key)}`, `console.${key}`] as const),
  ['DATABASE_URL', 'databaseUrl'] as const,
])
/** Of the tools around the server, not settings of it. */
const otherVariables = new Set(['ALCOVE_SERVER', 'ALCOVE_TOKEN', 'ALCOVE_CONFIG', 'ALCOVE_NO_INSTALL'])

function pathOfVariable(variable: string): string | undefined {
  const path = variables.get(variable)
  if (path !== undefined) return path
  if (variable.startsWith('ALCOVE_') && !otherVariables.has(variable) && !variable.startsWith('ALCOVE_TEST_'))
    throw new SettingsError(`${variable}: no such setting. Remove the variable, or see docs/reference/settings.md.`)
  return undefined
}

function constantCase(key: string): string {
  return key.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toUpperCase()
}

function fromText(path: string, text: string): unknown {
  return path === 'apps' || path === 'natives' || path === 'console.commentTemplates'
    ? text.split(',').map((part) => part.trim())
    : text
}

function readFile(sources: SettingsSources): Record<string, unknown> {
  let text: string
  try {
    text = readFileSync(sources.file, 'utf8')
  } catch (cause) {
    if (!sources.required && (cause as NodeJS.ErrnoException).code === 'ENOENT') return {}
    throw new SettingsError(`${sources.file}: cannot be read (${(cause as Error).message}).`)
  }
  try {
    const parsed: unknown = JSON.parse(text)
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed))
      return parsed as Record<string, unknown>
  } catch (cause) {
    throw new SettingsError(`${sources.file}: is not valid JSON (${(cause as Error).message}).`)
  }
  throw new SettingsError(`${sources.file}: must hold one JSON object.`)
}

function flatten(object: Record<string, unknown>): [string, unknown][] {
  return Object.entries(object).flatMap(([key, value]) => {
    if (key === '$schema') return []
    if (key === 'console' && typeof value === 'object' && value !== null)
      return Object.entries(value).map(([inner, given]): [string, unknown] => [`console.${inner}`, given])
    return [[key, value]]
  })
}

function unflatten(given: ReadonlyMap<string, { value: unknown }>): Record<string, unknown> {
  const result: Record<string, unknown> = {}
  const inner: Record<string, unknown> = {}
  for (const [path, { value }] of given) {
    if (path.startsWith('console.')) inner[path.slice('console.'.length)] = value
    else result[path] = value
  }
  return Object.keys(inner).length === 0 ? result : { ...result, console: inner }
}

function describe(
  issue: {
    readonly code: string
    readonly path: readonly PropertyKey[]
    readonly message: string
    readonly keys?: readonly string[]
  },
  given: ReadonlyMap<string, { value: unknown; source: string }>,
): string {
  const path = issue.path.map(String).join('.')
  if (issue.code === 'unrecognized_keys')
    return (issue.keys ?? [])
      .map((key) => {
        const full = path === '' ? key : `${path}.${key}`
        return `${given.get(full)?.source ?? 'settings'}: "${full}" is not a setting.${suggestion(full)}`
      })
      .join('\n')
  const entry = given.get(path) ?? given.get(path.split('.')[0] ?? '')
  return `${entry?.source ?? 'settings'}: "${path}" ${issue.message.charAt(0).toLowerCase()}${issue.message.slice(1)}${entry ? ` (it is ${JSON.stringify(entry.value)})` : ''}.`
}

function suggestion(key: string): string {
  const known = [...topLevel, ...nested.map((name) => `console.${name}`)]
  const folded = key.toLowerCase().replaceAll(/[^a-z.]/g, '')
  const near = known.find((name) => name.toLowerCase() === folded || name.toLowerCase().startsWith(folded.slice(0, 8)))
  return near ? ` Did you mean "${near}"?` : ' See docs/reference/settings.md.'
}
