import type { Carried } from './carried.ts'
import { follow } from './follow.ts'

/** From an intent to a live and paid network contract. */
export async function networkTransition(network: string, carried?: Carried): Promise<void> {
  const journey = follow(network, carried)
  await journey.reached('registered') // form the network
  await Promise.all([
    journey.reached('agreementSigned'), // agree governance
    journey.reached('approved'), // delegated commissioning sign-off
  ])
  await journey.reached('live') // contract go-live
  await journey.reached('paid')
  await journey.ended()
}
