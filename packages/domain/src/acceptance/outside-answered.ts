import { requestNamed } from '../outside/outside-request.ts'
import { refusal } from '../refusal.ts'
import type { AcceptanceRule } from './acceptance-rule.ts'
import { textParameter } from './given.ts'

/** What the other side was asked for has come: without the code there is nothing to link members to. */
export const outsideAnswered: AcceptanceRule = ({ world, network }, parameters) => {
  const name = textParameter(parameters, 'request')
  const request = requestNamed(world, name)
  const asked = network && world.networks.get(network)?.outside?.[name]
  if (!request?.issues || asked?.code) return null
  const { label } = request.issues
  return refusal(
    'code-not-issued',
    asked
      ? `The ${label.toLowerCase()} has been asked for and is not on record. Enter it on the network’s payments page when it is issued.`
      : `The ${label.toLowerCase()} has not been asked for. Ask the ${request.party} on the network’s payments page.`,
    { source: request.source },
  )
}
