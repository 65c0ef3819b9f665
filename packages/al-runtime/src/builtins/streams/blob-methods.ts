import type { Ref } from '@alcove/al-abi'
import type { AlSession } from '../../session/al-session.ts'
import type { BlobValue } from '../../values/streams/blob-value.ts'
import { InStream } from '../../values/streams/in-stream.ts'
import { blobSink, OutStream } from '../../values/streams/out-stream.ts'

/** Methods of Blob (`rt.Blob`): a field of a record, whose value is a BlobValue; what writes gets the field itself. */
export function CreateInStream(_s: AlSession, blob: BlobValue, stream: Ref<InStream>, encoding?: number): void {
  stream.v = new InStream(blob.content, encoding)
}

export function NewInStream(_s: AlSession, blob: BlobValue, encoding?: number): InStream {
  return new InStream(blob.content, encoding)
}

export function CreateOutStream(_s: AlSession, field: Ref, stream: Ref<OutStream>, encoding?: number): void {
  stream.v = new OutStream(blobSink(field), encoding)
}

export function NewOutStream(_s: AlSession, field: Ref, encoding?: number): OutStream {
  return new OutStream(blobSink(field), encoding)
}

/** Known without CalcFields too. */
export function HasValue(_s: AlSession, blob: BlobValue): boolean {
  return blob.length > 0
}

/** Bytes. */
export function Length(_s: AlSession, blob: BlobValue): number {
  return blob.length
}
