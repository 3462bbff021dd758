import type { NetworkId } from '@muster/domain/ids'
import type { OutsideRequest } from '@muster/domain/programme/outside-request'
import type { Step } from '@muster/domain/programme/step'
import type { World } from '@muster/domain/world'

/** What the other side still owes before its step can be done: to be asked, or to issue a code. */
export function owedFirst(
  world: World,
  { id }: Step,
  network: NetworkId | undefined,
): OutsideRequest | undefined {
  const outside = network && world.networks.get(network)?.outside
  return (world.programme.outside ?? []).find(({ name, step, issues }) => {
    const asked = outside?.[name]
    return network !== undefined && step === id && (!asked || (issues && !asked.code))
  })
}
