import type { SessionsParameters } from '@alcove/contracts'
import type { FeedBatch, SessionFeed } from './session-feed.ts'
import { questionKey, SharedIndex } from './shared-index.ts'

/** The indexes in use, one a question. */
export class SharedIndexes {
  readonly #feed: SessionFeed
  readonly #indexes = new Map<string, SharedIndex>()

  constructor(feed: SessionFeed) {
    this.#feed = feed
  }

  /** Whoever acquires releases. */
  acquire({ filter, sort }: SessionsParameters, viewerSid: string): SharedIndex {
    const key = questionKey(filter, sort, viewerSid)
    const now = Date.now()
    const index = this.#indexes.get(key) ?? new SharedIndex(this.#feed, filter, sort, viewerSid, now)
    index.join(now)
    this.#indexes.set(key, index)
    return index
  }

  release(index: SharedIndex): void {
    index.viewers--
    if (index.viewers > 0) return
    for (const [key, known] of this.#indexes) if (known === index) this.#indexes.delete(key)
  }

  apply(batch: FeedBatch, now: number): void {
    for (const index of this.#indexes.values()) index.apply(batch, now)
  }
}
