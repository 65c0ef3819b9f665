import { InvalidArgumentError } from 'commander'

/** `--define A,B`, and again. */
export function parseSymbols(text: string, before: readonly string[] | undefined): readonly string[] {
  const symbols = text.split(',').map((symbol) => symbol.trim())
  const wrong = symbols.find((symbol) => !/^[A-Za-z_][A-Za-z0-9_]*$/.test(symbol))
  if (wrong !== undefined) throw new InvalidArgumentError(`"${wrong}" is no preprocessor symbol.`)
  return [...(before ?? []), ...symbols]
}
