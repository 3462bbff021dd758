import { type Database, type Kysely, readStreams } from '@muster/db'
import { type Actor, leads, practiceOf } from '@muster/domain/access/grants'
import type { CommissionerState } from '@muster/domain/facts/state'
import { commissionerStream, streamKey } from '@muster/domain/facts/stream-ref'
import type { CommissionerId, ProgrammeId } from '@muster/domain/ids'
import { membersOf } from '@muster/domain/progress/membership'
import type { Group, Setting } from '@muster/domain/viability/setting'
import { type Viability, viabilityOf } from '@muster/domain/viability/viability'
import type { World } from '@muster/domain/world'
import { NotFound } from '../absent.ts'
import { type Around, readWorld } from '../load-world.ts'
import type { Reader } from './reader.ts'
import { readFor } from './seen.ts'

/** Whether a group could be a network: for its support lead, and for a practice that would be in it. */
export async function groupViability(
  reader: Reader,
  around: Around,
  group: Group,
): Promise<Viability> {
  const { programme } = around
  const { db } = reader
  const commissioner = around.commissioner ?? (await leadOf(db, programme, group))
  const { world } = await readFor(
    reader,
    { ...around, commissioner },
    {
      may: (one, who) => mayWeigh(one, who, group),
      otherwise: 'A group is looked at by its practices, and by the support lead for them.',
      besides: group.members,
    },
  )
  if (group.network && !world.networks.has(group.network))
    throw new NotFound(`There is no network ${group.network} at ${world.commissioner.name}.`)
  return viabilityOf({ world, commissioners: await placesOf(db, programme, world) }, group)
}

/** A network that is there already has its commissioner. */
async function leadOf(
  db: Kysely<Database>,
  programme: ProgrammeId,
  { network }: Group,
): Promise<CommissionerId> {
  if (!network) throw new NotFound('Say which commissioner or which network it is about.')
  return (await readWorld(db, { programme, network })).world.commissioner.id
}

/** As for putting it forward; one that is a network already is its own members' matter too. */
function mayWeigh(world: World, actor: Actor, { members, network }: Group): boolean {
  const concerned = [...members, ...(network ? membersOf(world, network) : [])]
  const ours = concerned.filter(
    (id) => world.practices.get(id)?.published.commissioner === world.commissioner.id,
  )
  if (leads(world, actor)) return true
  return ours.length > 0 && practiceOf(actor, concerned) !== undefined
}

/** The commissioner, and every other one that a practice here belongs to. */
async function placesOf(
  db: Kysely<Database>,
  programme: ProgrammeId,
  { commissioner, practices }: World,
): Promise<Setting['commissioners']> {
  const homes = new Set([...practices.values()].map(({ published }) => published.commissioner))
  homes.delete(commissioner.id)
  const keys = [...homes].map((id) => streamKey(commissionerStream(programme, id)))
  const others = (await readStreams(db, keys)).map(({ state }) => state as CommissionerState)
  return new Map([commissioner, ...others].map(({ id, name, stp }) => [id, { name, stp }]))
}
