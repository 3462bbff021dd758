import { documentVersion } from '../acceptance/document-version.ts'
import type { SameText } from '../facts/change-events.ts'
import type { NetworkId } from '../ids.ts'
import type { World } from '../world.ts'

/** The documents whose version is another one although no party to them has changed. */
export const sameTexts = (before: World, after: World, network: NetworkId): readonly SameText[] =>
  before.programme.documents.flatMap(({ name: document }) => {
    const [from, to] = [before, after].map((world) => documentVersion(world, network, document))
    return from === undefined || to === undefined || from === to ? [] : [{ document, from, to }]
  })
