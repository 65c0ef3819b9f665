import { later, signatures } from './signature.ts'

/** `rt.InStream.<Name>(s, stream, …)`. */
export const inStreamMethods = signatures(
  'InStream',
  `
    EOS(): Boolean
    Length(): BigInteger
    Position(position?: BigInteger): BigInteger
    Read(var variable: Any, length?: Integer): Integer | raises
    ReadText(var variable: AnyText, length?: Integer): Integer
    ResetPosition()
  `,
)

/** `rt.OutStream.<Name>(s, stream, …)`. */
export const outStreamMethods = signatures(
  'OutStream',
  `
    Write(value: Any, length?: Integer): Integer
    WriteText(text?: Text, length?: Integer): Integer
  `,
)

/** Of a field: `Rec.Picture.HasValue()`. A client's files are out of reach. */
export const blobMethods = [
  ...signatures(
    'Blob',
    `
    CreateInStream(var stream: InStream, encoding?: TextEncoding)
    CreateInStream(encoding?: TextEncoding): InStream = NewInStream
    CreateOutStream(var stream: OutStream, encoding?: TextEncoding) | ref
    CreateOutStream(encoding?: TextEncoding): OutStream = NewOutStream | ref
    HasValue(): Boolean
    Length(): Integer
  `,
  ),
  ...later('Blob', 'Export Import'),
]
