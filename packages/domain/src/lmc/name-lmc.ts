import { type Actor, leads } from '../access/grants.ts'
import { type Decided, decided, refused } from '../decide/contribution.ts'
import type { NamedLmc } from '../facts/lmc-facts.ts'
import { commissionerStream, fact } from '../facts/stream-ref.ts'
import { type LmcId, lmcId } from '../ids.ts'
import { refusal } from '../refusal.ts'
import type { World } from '../world.ts'

export interface NameLmc {
  readonly name: string
  /** A committee that serves another commissioner by this name already. */
  readonly known?: LmcId
}

/**
 * Another local medical committee serves the commissioner from now on: committees merge, and which one serves whom no
 * published file says (decision 22). Whoever was invited before stays invited.
 */
export function nameLmc(world: World, actor: Actor, { name, known }: NameLmc): Decided {
  const { commissioner, programme } = world
  if (!leads(world, actor))
    return refused(
      refusal(
        'not-yours',
        'Which committee serves a commissioner is recorded by its support lead.',
      ),
    )
  if (sameName(commissioner.lmc?.name ?? '', name))
    return refused(
      refusal('named-already', `${name} serves this commissioner already.`, { field: 'name' }),
    )
  const before = (commissioner.lmcsBefore ?? []).find((one) => sameName(one.name, name))
  const lmc: NamedLmc = { id: before?.id ?? known ?? nextId(world), name: name.trim() }
  const stream = commissionerStream(programme.id, commissioner.id)
  return decided(fact(stream, { type: 'lmcNamed', data: { lmc } }))
}

export const sameName = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase()

/** Its own committees are counted; the first one has the id that it was enrolled with. */
const nextId = ({ commissioner: { id, lmcsBefore = [] } }: World): LmcId =>
  lmcId(`${id}-${lmcsBefore.length + 2}`)
