import { answer } from '../../errors/answer.ts'
import type { AlSession } from '../../session/al-session.ts'
import type { InStream } from '../../values/streams/in-stream.ts'
import type { OutStream } from '../../values/streams/out-stream.ts'

/** Bytes as they are, from where the source stands. */
export function CopyStream(
  _s: AlSession,
  use: boolean,
  target: OutStream,
  source: InStream,
  count = source.bytes.length,
): boolean {
  return answer(use, () => target.write(source.read(count)))
}
