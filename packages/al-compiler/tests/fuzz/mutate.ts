import type { Random } from './random.ts'

type Mutation = (text: string, random: Random, corpus: readonly string[]) => string

const pieces =
  `{ } ( ) [ ] ; : :: , . .. ' " := += = <> ? @' // /* */ #if #endif #else #region begin end if then else case of repeat until for to do with exit procedure trigger var
  local codeunit table page field( value( key( dataitem( TableRelation= CalcFormula= where( const( filter( List_of_[ array[1]of Record temporary not - 1 1.5 42L 0D 'a' "b" � \u0000 \ud800`.split(
    /\s+/,
  )

/** What else goes into a text and belongs to nothing there. */
const openers = [
  '(',
  '[',
  '{',
  'begin ',
  'if a then ',
  'case x of 1: ',
  'x(',
  'not ',
  '- ',
  'a ? b : ',
  'List of [',
  'group(A) { ',
  'repeat ',
]

const mutations: readonly Mutation[] = [
  function cutShort(text, random) {
    return text.slice(0, random.below(text.length + 1))
  },
  function cutOut(text, random) {
    const from = random.below(text.length + 1)
    return text.slice(0, from) + text.slice(from + random.below(200))
  },
  function insertPiece(text, random) {
    const at = random.below(text.length + 1)
    return `${text.slice(0, at)} ${random.pick(pieces)} ${text.slice(at)}`
  },
  function replaceCharacter(text, random) {
    const at = random.below(text.length + 1)
    return text.slice(0, at) + String.fromCharCode(random.below(128)) + text.slice(at + 1)
  },
  function splice(text, random, corpus) {
    const other = random.pick(corpus)
    const from = random.below(other.length)
    const at = random.below(text.length + 1)
    return text.slice(0, at) + other.slice(from, from + random.below(2_000)) + text.slice(at)
  },
  function repeatPart(text, random) {
    const from = random.below(text.length + 1)
    const part = text.slice(from, from + random.below(60))
    return text.slice(0, from) + part.repeat(2 + random.below(50)) + text.slice(from)
  },
  function nest(text, random) {
    const at = random.below(text.length + 1)
    return text.slice(0, at) + random.pick(openers).repeat(1 + random.below(2_000)) + text.slice(at)
  },
  function oneLine(text) {
    return text.replaceAll('\n', ' ')
  },
  function longToken(text, random) {
    const at = random.below(text.length + 1)
    return (
      text.slice(0, at) + random.pick(['a', '1', "'", '"', ' ', '/', '#', '.', '\r']).repeat(5_000) + text.slice(at)
    )
  },
  function swapLines(text, random) {
    const lines = text.split('\n')
    const [a, b] = [random.below(lines.length), random.below(lines.length)]
    const kept = lines[a] ?? ''
    lines[a] = lines[b] ?? ''
    lines[b] = kept
    return lines.join('\n')
  },
  function otherCase(text, random) {
    const at = random.below(text.length + 1)
    return text.slice(0, at) + text.slice(at, at + 500).toUpperCase() + text.slice(at + 500)
  },
]

/** A text of the corpus with a few things gone wrong in it. */
export function mutated(corpus: readonly string[], random: Random): string {
  let text = random.pick(corpus)
  for (let times = 1 + random.below(4); times > 0; times--) text = random.pick(mutations)(text, random, corpus)
  return text
}
