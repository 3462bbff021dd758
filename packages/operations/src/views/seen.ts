import type { Actor } from '@muster/domain/access/grants'
import type { PracticeId } from '@muster/domain/ids'
import type { World } from '@muster/domain/world'
import { Forbidden } from '../absent.ts'
import { type Around, readWorld } from '../load-world.ts'
import type { Reader } from './reader.ts'

/** What somebody looks at, and by which facts they are let in to it. */
export interface Seen {
  /** As it is, or as it stood at the instant that was asked for. */
  readonly world: World
  /** As it is now: who may read which words goes by today, also for words of the past. */
  readonly today: World
}

export interface Entry {
  readonly may: (world: World, actor: Actor) => boolean
  /** What is said to whoever may not. */
  readonly otherwise: string
  /** Practices of others that are looked at besides. */
  readonly besides?: readonly PracticeId[]
}

/**
 * Reads the facts for somebody who may see them. The past is open to those who may look now and might have looked
 * then: neither having left nor having come later opens what was never theirs.
 */
export async function readFor(
  { db, actor }: Reader,
  { asOf, ...now }: Around,
  { may, otherwise, besides = [] }: Entry,
): Promise<Seen> {
  const { world: today } = await readWorld(db, now, besides)
  if (!may(today, actor)) throw new Forbidden(otherwise)
  if (asOf === undefined) return { world: today, today }
  const { world } = await readWorld(db, { ...now, asOf }, besides)
  if (!may(world, actor)) throw new Forbidden(otherwise)
  return { world, today }
}
