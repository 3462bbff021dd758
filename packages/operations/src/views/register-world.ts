import { readStreams } from '@muster/db'
import { oversees } from '@muster/domain/access/grants'
import type { RegisterChange } from '@muster/domain/facts/register-state'
import type { CommissionerState, NetworkState } from '@muster/domain/facts/state'
import { commissionerStream, networkStream, streamKey } from '@muster/domain/facts/stream-ref'
import type { CommissionerId, PracticeId, ProgrammeId, RegisterChangeId } from '@muster/domain/ids'
import type { World } from '@muster/domain/world'
import { type Around, readWorld } from '../load-world.ts'
import type { Reader } from './reader.ts'
import { readFor, type Seen } from './seen.ts'

export type AroundPractice = Around & { readonly practice: PracticeId }

/**
 * Everything of the commissioner that decides, for coverage and for the practices that may be named: the one that
 * leads the network, or where the practice goes to another the one that it belongs to, with that other one.
 */
export async function worldOfChange(
  reader: Reader,
  { practice, ...around }: AroundPractice,
  id: RegisterChangeId,
): Promise<Seen> {
  const { world: near } = await readWorld(reader.db, { ...around, practice })
  const { published, register } = near.practices.get(practice) ?? {}
  const change = register?.[id]
  const left = await networkLeft(reader, around.programme, change)
  const decides =
    (change?.commissioner && published?.commissioner) ?? left?.commissioner ?? near.commissioner.id
  const concerned = await commissionersOf(reader, around.programme, [
    ...betweenWhom(change),
    ...(change?.commissioner ? [near.commissioner.id] : []),
  ])
  const others = concerned.filter((one) => one.id !== decides)
  const seen = await readFor(
    reader,
    { ...around, commissioner: decides },
    {
      // Whoever handed a practice over still sees what was decided then.
      may: (world, actor) =>
        oversees(world, actor) ||
        others.some((commissioner) => oversees({ ...world, commissioner }, actor)),
      otherwise: 'This practice is not yours.',
      besides: [practice, ...(change?.successor ? [change.successor] : [])],
    },
  )
  return { ...seen, world: others.reduce(withOther, seen.world) }
}

/** To which it would come back, if what was decided were undone: whoever leads that decides. */
async function networkLeft(
  { db }: Reader,
  programme: ProgrammeId,
  change: RegisterChange | undefined,
): Promise<NetworkState | undefined> {
  if (!change?.wasIn || change.effectedAt === undefined) return undefined
  const [stored] = await readStreams(db, [streamKey(networkStream(programme, change.wasIn))])
  return stored?.state as NetworkState | undefined
}

const betweenWhom = ({ commissioner, formerly }: Partial<RegisterChange> = {}) => [
  ...(commissioner ? [commissioner.code] : []),
  ...(formerly ? [formerly] : []),
]

async function commissionersOf(
  { db }: Reader,
  programme: ProgrammeId,
  ids: readonly CommissionerId[],
): Promise<readonly CommissionerState[]> {
  const keys = ids.map((id) => streamKey(commissionerStream(programme, id)))
  const stored = await readStreams(db, [...new Set(keys)])
  return stored.map(({ state }) => state as CommissionerState)
}

const withOther = (world: World, one: CommissionerState): World => ({
  ...world,
  others: new Map(world.others).set(one.id, one),
})
