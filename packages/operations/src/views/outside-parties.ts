import { oversees } from '@muster/domain/access/grants'
import { maySee } from '@muster/domain/access/may-see'
import type { CommissionerId, NetworkId } from '@muster/domain/ids'
import { type OutsideView, outsidePage, outsideRows } from '@muster/domain/outside/outside-page'
import { type RegisterFile, registerFile } from '@muster/domain/outside/register-file'
import { NotFound } from '../absent.ts'
import type { Around } from '../load-world.ts'
import type { Reader } from './reader.ts'
import { readFor } from './seen.ts'

/** What a network needs from parties without an account, for its members and those above. */
export async function networkOutside(
  reader: Reader,
  around: Around & { readonly network: NetworkId },
): Promise<readonly OutsideView[]> {
  const { world } = await readFor(reader, around, {
    may: (one, who) => maySee(one, who, { network: around.network }),
    otherwise: 'This network is not yours.',
  })
  return outsidePage(world, reader.actor, around.network)
}

type AroundCommissioner = Around & { readonly commissioner: CommissionerId }

async function overseen(reader: Reader, around: AroundCommissioner) {
  const otherwise = 'This commissioner is not yours.'
  return (await readFor(reader, around, { may: oversees, otherwise })).world
}

/** The same for every network of a commissioner. */
export const commissionerOutside = async (
  reader: Reader,
  around: AroundCommissioner,
): Promise<readonly OutsideView[]> => outsideRows(await overseen(reader, around), reader.actor)

/** What the national register is asked to enter, as a file: for all its networks, or for one. */
export async function registerChanges(
  reader: Reader,
  around: AroundCommissioner,
  network?: NetworkId,
): Promise<RegisterFile> {
  const file = registerFile(await overseen(reader, around), network)
  if (!file) throw new NotFound('This programme asks no register for anything.')
  return file
}
