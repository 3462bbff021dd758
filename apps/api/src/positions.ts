import { EventEmitter, on } from 'node:events'
import { type Database, type Kysely, lastPosition } from '@muster/db'
import type { Positions } from './context.ts'

const pollMs = 300

/** One indexed query for all who listen, and none while nobody does. */
export function followPositions(db: Kysely<Database>): Positions & { stop(): void } {
  const news = new EventEmitter().setMaxListeners(0)
  let last = 0
  let timer: NodeJS.Timeout | undefined
  const poll = async () => {
    try {
      const position = await lastPosition(db)
      if (position !== last) {
        last = position
        news.emit('position', position)
      }
    } finally {
      timer = news.listenerCount('position') > 0 ? setTimeout(tick, pollMs) : undefined
    }
  }
  // A database that is away for a moment delays news; the next poll tells them.
  const tick = () => void poll().catch(() => undefined)
  tick()
  return {
    get told() {
      return last
    },
    async *follow(signal) {
      try {
        const listening = on(news, 'position', { signal })
        timer ??= setTimeout(tick, 0)
        // Whoever joins others who listen is told where things stand, else it would take its first news for that.
        if (last > 0) yield last
        for await (const [position] of listening) yield position as number
      } catch (error) {
        if (!signal.aborted) throw error
      }
    },
    stop: () => clearTimeout(timer),
  }
}
