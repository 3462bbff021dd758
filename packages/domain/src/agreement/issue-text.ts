import { documentParts } from '../acceptance/document-version.ts'
import { type Fact, fact, networkStream } from '../facts/stream-ref.ts'
import type { NetworkId } from '../ids.ts'
import type { World } from '../world.ts'
import { frontOf } from './front.ts'

/** The text of a version that somebody signs first is kept: the difference from a later one is shown from it. */
export function issued(
  world: World,
  network: NetworkId,
  document: string,
  version: string,
): readonly Fact[] {
  const parts = documentParts(world, network, document)
  const kept = world.networks.get(network)?.issued?.[document]?.[version]
  if (kept || parts.length === 0) return []
  const data = { document, version, parts, ...issuedFront(world, network, document) }
  return [fact(networkStream(world.programme.id, network), { type: 'documentIssued', data })]
}

function issuedFront({ programme, networks }: World, network: NetworkId, name: string) {
  const document = programme.documents.find((one) => one.name === name)
  const front = document && frontOf(document)
  if (!front) return {}
  const { digest, text } = front
  const held = networks.get(network)?.fronts?.text[digest]
  return { front: held ? { digest } : { digest, text } }
}
