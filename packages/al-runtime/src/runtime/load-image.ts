import { type CompiledImage, type ImageAbi, platformTables } from '@alcove/al-abi'
import type { NativeClass } from '../native/native-class.ts'
import { shippedNatives } from '../native/shipped-natives.ts'
import { RuntimeImage } from './runtime-image.ts'
import { runtime } from './runtime.ts'

/**
 * Makes an image ready in this worker. Code is evaluated object by object, when first used. `natives` stand for codeunits before those that
 * are shipped.
 */
export function loadImage(image: CompiledImage, natives: readonly NativeClass[] = []): RuntimeImage {
  return new RuntimeImage(image, platformTables, evaluate, [...natives, ...shippedNatives])
}

/** Generated code is a function of the runtime, its procedure base and its image; it names nothing else (ARCHITECTURE, "What must never happen"). */
function evaluate(code: string, base: number, sourceName: string, image: ImageAbi): unknown {
  // oxlint-disable-next-line typescript/no-implied-eval -- running what the compiler made is what this is for
  const body = new Function('rt', 'base', 'image', `'use strict'\n${code}\n//# sourceURL=al/${sourceName}.js`) as (
    rt: typeof runtime,
    base: number,
    image: ImageAbi,
  ) => unknown
  return body(runtime, base, image)
}
