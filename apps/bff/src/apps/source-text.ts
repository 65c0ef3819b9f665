const encodings = [
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
] as const

/** The text of a file of AL or JSON: UTF-16 when its byte-order mark says so, else UTF-8. Bytes that are neither become U+FFFD, of which the compiler warns. */
export function decodeSource(bytes: Uint8Array): string {
  const found = encodings.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte))
  return new TextDecoder(found?.encoding ?? 'utf-8').decode(bytes)
}
