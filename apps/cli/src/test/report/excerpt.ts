import type { CompiledApp } from '@alcove/al-abi'
import type { CallFrame } from '@alcove/al-runtime'
import pc from 'picocolors'
import { harmless } from '../../output/harmless.ts'

/** Where a frame of a call stack stands in the sources. */
export interface Place {
  readonly file: string
  readonly text: string
  readonly line: number
}

/** Object kinds as call stacks write them, in the compiler's words. */
const kinds: Readonly<Record<string, string>> = { CodeUnit: 'Codeunit', XMLport: 'XmlPort' }

export function placeOf(app: CompiledApp, frame: CallFrame): Place | undefined {
  const kind = kinds[frame.objectKind] ?? frame.objectKind
  const object = app.objects.find((one) => one.kind === kind && one.id === frame.objectId)
  const file = object && app.files[object.file]
  return file && { file: file.path, text: file.text, line: frame.line }
}

/** `"Object Name"(CodeUnit 50100).ProcedureName line 3`, and the file. */
export function frameText(app: CompiledApp, frame: CallFrame): string {
  const { objectName, objectKind, objectId, procedure, line } = frame
  const place = placeOf(app, frame)
  const at = place ? `  ${pc.dim(`${place.file}:${line}`)}` : ''
  return `at "${harmless(objectName)}"(${objectKind} ${objectId}).${harmless(procedure)} line ${line}${at}`
}

const INNERMOST = 20
const OUTERMOST = 5

/** A line for each frame; of an endless recursion its beginning and its end. */
export function frameLines(frames: readonly CallFrame[], line: (frame: CallFrame) => string): readonly string[] {
  const left = frames.length - INNERMOST - OUTERMOST
  if (left <= 1) return frames.map(line)
  return [
    ...frames.slice(0, INNERMOST).map(line),
    `… ${left} more calls`,
    ...frames.slice(frames.length - OUTERMOST).map(line),
  ]
}

const LINES_AROUND = 2

/**
 *       15 |     begin
 *     > 16 |         Assert.AreEqual(1, 2, 'Sum');
 *       17 |     end;
 */
export function excerpt({ text, line }: Place): readonly string[] {
  const lines = text.split(/\r\n|\n|\r/).map(harmless)
  const first = Math.max(1, line - LINES_AROUND)
  const last = Math.min(lines.length, line + LINES_AROUND)
  const width = String(last).length
  return lines.slice(first - 1, last).map((content, i) => {
    const number = first + i
    const head = `${String(number).padStart(width)} |`
    return number === line ? `${pc.red('>')} ${pc.bold(head)} ${content}` : `  ${pc.dim(head)} ${content}`
  })
}
