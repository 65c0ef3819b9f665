export type TokenKind = 'keyword' | 'string' | 'comment' | 'type' | 'plain'
export type Token = { readonly kind: TokenKind; readonly text: string }

const keywords = new Set(
  (
    'begin end if then else case of for to downto do while repeat until with exit break continue foreach in var local procedure trigger ' +
    'codeunit table page report enum interface internal protected event and or not xor div mod true false asserterror temporary ' +
    'field fields key keys value label area group action actions layout namespace using'
  ).split(' '),
)
const types = new Set(
  (
    'integer biginteger decimal boolean text code date time datetime duration guid char byte option record recordref fieldref ' +
    'list dictionary variant blob dialog errorinfo sessionsettings jsonobject jsonarray textbuilder'
  ).split(' '),
)
const lexeme = /(\/\/.*|\/\*.*?(?:\*\/|$))|('(?:[^']|'')*'?)|("[^"]*"?)|([A-Za-z_][A-Za-z0-9_]*)|([^'"/A-Za-z_]+|\/)/g

/** Colours one line of AL. `inComment`: the line starts inside a block comment. */
export function highlightLine(line: string, inComment: boolean): { tokens: Token[]; inComment: boolean } {
  const tokens: Token[] = []
  let rest = line
  if (inComment) {
    const end = line.indexOf('*/')
    if (end < 0) return { tokens: [{ kind: 'comment', text: line }], inComment: true }
    tokens.push({ kind: 'comment', text: line.slice(0, end + 2) })
    rest = line.slice(end + 2)
  }
  let open = false
  for (const [text, comment, string, , word] of rest.matchAll(lexeme)) {
    const isMember = tokens.at(-1)?.text.trimEnd().endsWith('.') ?? false
    if (comment !== undefined) {
      tokens.push({ kind: 'comment', text })
      open = comment.startsWith('/*') && !comment.endsWith('*/')
    } else if (string !== undefined) tokens.push({ kind: 'string', text })
    else if (word !== undefined) tokens.push({ kind: isMember ? 'plain' : kindOf(word), text })
    else tokens.push({ kind: 'plain', text })
  }
  return { tokens, inComment: open }
}

export function highlight(text: string): Token[][] {
  let inComment = false
  return text.split(/\r?\n/).map((line) => {
    const done = highlightLine(line, inComment)
    inComment = done.inComment
    return done.tokens
  })
}

function kindOf(word: string): TokenKind {
  const lower = word.toLowerCase()
  if (keywords.has(lower)) return 'keyword'
  return types.has(lower) ? 'type' : 'plain'
}
