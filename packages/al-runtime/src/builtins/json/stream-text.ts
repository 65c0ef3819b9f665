import { encodeText, decodeText, markLength, textEncoding } from '../../values/streams/text-encoding.ts'
import type { InStream } from '../../values/streams/in-stream.ts'
import type { OutStream } from '../../values/streams/out-stream.ts'

/** JSON in a stream is UTF-8, unless the stream was made with an encoding of its own. */
function encodingOf(stream: InStream | OutStream): number {
  return stream.encoding === textEncoding.msDos ? textEncoding.utf8 : stream.encoding
}

export function readJsonText(stream: InStream): string {
  const encoding = encodingOf(stream)
  const bytes = stream.read(stream.bytes.length)
  return decodeText(bytes.subarray(markLength(bytes, encoding)), encoding)
}

export function writeJsonText(stream: OutStream, text: string): void {
  stream.write(encodeText(text, encodingOf(stream)))
}
