import { createHash } from 'node:crypto'
import { servedOn } from '@muster/domain/acceptance/document-version'
import { oversees } from '@muster/domain/access/grants'
import { maySee } from '@muster/domain/access/may-see'
import { canonicalJson } from '@muster/domain/facts/canonical-json'
import type { CommissionerId, PracticeId } from '@muster/domain/ids'
import { getStep } from '@muster/domain/progress/completion'
import { type VariationFile, variationFile } from '@muster/domain/variation/variation-file'
import {
  type VariationDocument,
  type VariationsPage,
  variationDocument,
  variationsPage,
} from '@muster/domain/variation/variation-page'
import { variationSteps } from '@muster/domain/variation/variation-rows'
import { networkOf } from '@muster/domain/views/practice-page'
import type { World } from '@muster/domain/world'
import { NotFound } from '../absent.ts'
import type { Around } from '../load-world.ts'
import { refsIn, withWords, wordsFor } from './read-words.ts'
import type { Reader } from './reader.ts'
import { readFor } from './seen.ts'

type AroundCommissioner = Around & { readonly commissioner: CommissionerId }

const overseen = async (reader: Reader, around: AroundCommissioner): Promise<World> => {
  const otherwise = 'This commissioner is not yours.'
  return (await readFor(reader, around, { may: oversees, otherwise })).world
}

/** Notice and signature of each practice’s contract variation, for the commissioner and those above. */
export const contractVariations = async (
  reader: Reader,
  around: AroundCommissioner,
): Promise<VariationsPage> => variationsPage(await overseen(reader, around), reader.actor)

/** The same as a file for another system. */
export async function variationsFile(
  reader: Reader,
  around: AroundCommissioner,
): Promise<VariationFile> {
  const file = variationFile(await overseen(reader, around))
  if (!file) throw new NotFound('This programme varies no contracts.')
  return file
}

/** A notice as it was served, with the SHA-256 of its text, so that a printed one can be told from another. */
export type ServedVariation = VariationDocument & { readonly sha256: string }

export async function servedVariation(
  reader: Reader,
  around: Around & { readonly practice: PracticeId },
): Promise<ServedVariation> {
  const { practice } = around
  const { world, today } = await readFor(reader, around, {
    may: (one, who) => maySee(one, who, { practice }),
    otherwise: 'This practice is not yours.',
  })
  const { db, actor } = reader
  const network = networkOf(world, practice)
  const page = network && variationDocument(world, network, practice)
  const steps = variationSteps(world)
  const served = steps && network && servedOn(world, steps.document.name, practice, network)
  if (!page || !served || !steps)
    throw new NotFound('No notice of a variation has been served on this practice.')
  const { shortNotice } = page.notice
  const refs = [...refsIn(page.signature), ...(shortNotice ? [shortNotice] : [])]
  const words = await wordsFor(db, today, actor, network, refs)
  const { evidence } = getStep(world.programme, steps.signing.id)
  return {
    ...page,
    notice: { ...page.notice, shortNotice: shortNotice && words(shortNotice) },
    signature: page.signature && {
      ...page.signature,
      given: withWords(evidence, page.signature.given, words),
    },
    sha256: createHash('sha256').update(canonicalJson(served.text)).digest('hex'),
  }
}
