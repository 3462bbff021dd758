import type { NetworkId } from '../ids.ts'
import type { Programme } from '../programme/programme.ts'
import type { OutOfMeeting, OutOfMeetingBody, Quorum, SignOffRoute } from '../programme/routes.ts'
import type { Step } from '../programme/step.ts'
import type { World } from '../world.ts'

/** Who decides for this commissioner, by its model of delegated commissioning. */
export const routeOf = ({ programme, commissioner }: World): SignOffRoute =>
  programme.routes[commissioner.model]

/** The committee's own terms of reference, else the programme's; null where no committee decides. */
export function quorumOf(world: World): Quorum | null {
  const route = routeOf(world)
  return 'quorum' in route ? (world.commissioner.quorum ?? route.quorum) : null
}

/** How a network may be decided outside a meeting here, as the programme has it. */
export function outOfMeetingOf(world: World, body: OutOfMeetingBody): OutOfMeeting | undefined {
  const route = routeOf(world)
  if (!('outOfMeeting' in route)) return undefined
  return route.outOfMeeting?.ways.find((one) => one.body === body)
}

/** The step on which a network is approved, deferred or refused. */
export function decisionStep(programme: Programme): Step | undefined {
  return programme.steps.find(({ completion }) => completion.how === 'decided')
}

/** What has been decided on the network, if anything. */
export function decisionOf({ programme, networks }: World, network: NetworkId) {
  const step = decisionStep(programme)
  return step && networks.get(network)?.steps[step.id]?.decision
}
