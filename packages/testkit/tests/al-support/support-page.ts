import { builtIns, looseOptionTypes, optionTypes, platformTables, unsupportedTypes } from '@alcove/al-abi'
import { documentedFunctions, documentedMethods, ofCompiler } from './documented-methods.ts'

interface Section {
  readonly title: string
  readonly works: readonly string[]
  readonly raises: readonly string[]
}

/** docs/reference/al-support.md: what the catalogue and the list of documented names say of every type and method. */
export function supportPage(): string {
  const functions = Object.entries(documentedFunctions).map(([owner, names]) => section(owner, 'System', names))
  const types = [
    ...new Set([...Object.keys(documentedMethods), ...builtIns.map(({ owner }) => owner), ...unsupportedTypes]),
  ]
    .filter((type) => type !== 'System')
    .toSorted(byName)
    .map((type) => section(type, type, allMethods(type)))
  const others = builtIns
    .filter(({ owner, name }) => owner === 'System' && !isDocumentedFunction(name))
    .map(({ name }) => name)
  return `${[
    introduction([...functions, ...types]),
    '## Functions',
    ...functions.flatMap(printed),
    ...printed(section('Other names', 'System', sorted(others))),
    '## Types',
    ...types.flatMap(printed),
    '## Option types',
    `With their members: ${names(Object.keys(optionTypes).toSorted(byName))}.`,
    `Any member compiles and has no value, for attributes and for methods that are not implemented: ${names(looseOptionTypes)}.`,
    '## Tables of the platform',
    'Code reads them as it reads tables of an app. Other tables that the platform of Business Central has are unknown.',
    platformTables
      .toSorted((a, b) => a.id - b.id)
      .map(({ id, name }) => `- ${id} ${name}`)
      .join('\n'),
  ].join('\n\n')}\n`
}

export function works(owner: string, name: string): boolean {
  if (ofCompiler.has(`${owner}.${name}`)) return true
  return builtIns.some((one) => one.owner === owner && equal(one.name, name) && one.stage === 'thread')
}

function introduction(sections: readonly Section[]): string {
  const working = sections.reduce((sum, { works: list }) => sum + list.length, 0)
  const all = sections.reduce((sum, { raises }) => sum + raises.length, working)
  return [
    '# What AL can do here',
    'Every type and method of the language, and whether it works. This page is made from the catalogue that the compiler and the runtime share: `npm run docs` writes it, and a test fails when it is not up to date.',
    'A method that does not work yet compiles all the same. Reaching it raises an error that names it, such as `HttpClient.Send is not implemented`, which code can catch as any other; nothing is skipped in silence.',
    `${working} of ${all} names work.`,
  ].join('\n\n')
}

function allMethods(type: string): readonly string[] {
  const documented = documentedMethods[type] ?? []
  const others = builtIns.filter(({ owner, name }) => owner === type && !documented.some((one) => equal(one, name)))
  return sorted([...documented, ...others.map(({ name }) => name)])
}

function section(title: string, owner: string, list: readonly string[]): Section {
  return {
    title,
    works: list.filter((name) => works(owner, name)),
    raises: list.filter((name) => !works(owner, name)),
  }
}

function printed({ title, works: working, raises }: Section): readonly string[] {
  if (working.length === 0 && raises.length === 0)
    return [`### ${title}`, 'Can be declared; it has no methods of its own.']
  return [
    `### ${title}`,
    ...(working.length > 0 ? [`Works: ${names(working)}.`] : []),
    ...(raises.length > 0 ? [`Not implemented: ${names(raises)}.`] : []),
  ]
}

function isDocumentedFunction(name: string): boolean {
  return Object.values(documentedFunctions).some((list) => list.some((one) => equal(one, name)))
}

function names(list: readonly string[]): string {
  return list.map((name) => `\`${name}\``).join(', ')
}

function sorted(list: readonly string[]): readonly string[] {
  return [...new Set(list)].toSorted(byName)
}

function byName(a: string, b: string): number {
  const [x, y] = [a.toUpperCase(), b.toUpperCase()]
  return x < y ? -1 : x > y ? 1 : 0
}

function equal(a: string, b: string): boolean {
  return a.toUpperCase() === b.toUpperCase()
}
