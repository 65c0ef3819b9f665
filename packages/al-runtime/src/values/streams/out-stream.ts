import type { Ref } from '@alcove/al-abi'
import { errors } from '../../errors/error-texts.ts'
import { BlobValue } from './blob-value.ts'
import { encodeText, textEncoding } from './text-encoding.ts'

/** OutStream: what is written goes on where the last write ended, for all variables of the stream. */
export class OutStream {
  readonly encoding: number
  private readonly sink: ((bytes: Uint8Array) => void) | undefined

  /** Without a sink: a variable that no CreateOutStream has filled. */
  constructor(sink?: (bytes: Uint8Array) => void, encoding: number = textEncoding.msDos) {
    this.sink = sink
    this.encoding = encoding
  }

  write(bytes: Uint8Array): number {
    if (this.sink === undefined) throw errors.streamNotCreated()
    this.sink(bytes)
    return bytes.length
  }

  writeText(text: string): number {
    return this.write(encodeText(text, this.encoding))
  }
}

/** Writes over the content of a blob field. When the field has got another value since, nobody sees what is written any more. */
export function blobSink(field: Ref): (bytes: Uint8Array) => void {
  let written = BlobValue.EMPTY
  field.v = written
  return (bytes) => {
    const before = written
    written = before.append(bytes)
    if (before.isContentOf(field.v)) field.v = written
  }
}
