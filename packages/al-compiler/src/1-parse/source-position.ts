/** 1-based; columns count UTF-16 units. */
export interface SourcePosition {
  readonly line: number
  readonly column: number
}

/** The line and column of an offset, by binary search over `CompilationUnit.lineStarts`. */
export function positionAt(lineStarts: Int32Array, offset: number): SourcePosition {
  let low = 0
  let high = lineStarts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((lineStarts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1 }
}
