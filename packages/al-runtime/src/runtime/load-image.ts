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

/** As constants, so that V8 compiles what they are into the code: parameters might change. */
const PARAMETERS = ['$rt', '$base', '$image']
const CONSTANTS = '; const rt = $rt, base = $base, image = $image'

/** Generated code is a function of the runtime, its procedure base and its image; it names nothing else (ARCHITECTURE, "What must never happen"). */
function evaluate(code: string, base: number, sourceName: string, image: ImageAbi): unknown {
  // oxlint-disable-next-line typescript/no-implied-eval -- running what the compiler made is what this is for
  const body = new Function(...PARAMETERS, `'use strict'${CONSTANTS}\n${code}\n//# sourceURL=al/${sourceName}.js`) as (
    rt: typeof runtime,
    base: number,
    image: ImageAbi,
  ) => unknown
  return body(runtime, base, image)
}
