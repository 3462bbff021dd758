import type { CommissionerRecord } from '@muster/nhs-data'
import type { IntendedGroup } from './groups.ts'

export type CommissionerChoice =
  | 'all'
  /** Those that lead a network of the PCN file. */
  | 'withGroups'
  | { readonly codes: readonly string[] }
  /** The code of an NHS England region; `withGroups` leaves out its commissioners that lead no network. */
  | { readonly region: string; readonly withGroups?: boolean }

/** What was chosen is not in the files that were imported. */
export class NotInRegister extends Error {
  override readonly name = 'NotInRegister'
}

export function chooseCommissioners(
  known: readonly CommissionerRecord[],
  groups: readonly IntendedGroup[],
  choice: CommissionerChoice,
): readonly CommissionerRecord[] {
  if (known.length === 0)
    throw new NotInRegister(
      'No commissioner is known yet. Import the commissioner hierarchy (ccg-hierarchy) first.',
    )
  const chosen = matching(known, groups, choice)
  if (chosen.length === 0) throw new NotInRegister(nothingFound(known, choice))
  return chosen
}

function matching(
  known: readonly CommissionerRecord[],
  groups: readonly IntendedGroup[],
  choice: CommissionerChoice,
): readonly CommissionerRecord[] {
  const leads = new Set<string>(groups.map(({ lead }) => lead))
  if (choice === 'all') return known
  if (choice === 'withGroups') return known.filter(({ code }) => leads.has(code))
  if ('region' in choice)
    return known.filter(
      ({ code, region }) =>
        region.code === choice.region && (leads.has(code) || choice.withGroups !== true),
    )
  const strangers = choice.codes.filter((code) => !known.some((one) => one.code === code))
  if (strangers.length > 0)
    throw new NotInRegister(
      `The imported hierarchy has no commissioner ${strangers.join(', ')}. Check the code, or import the hierarchy that has it.`,
    )
  return known.filter(({ code }) => choice.codes.includes(code))
}

function nothingFound(known: readonly CommissionerRecord[], choice: CommissionerChoice): string {
  if (typeof choice === 'object' && 'region' in choice) {
    const regions = [...new Map(known.map(({ region }) => [region.code, region.name]))]
    const names = regions.map(([code, name]) => `${code} ${name}`).sort()
    return `No commissioner of region ${choice.region} was found. The regions imported are ${names.join(', ')}.`
  }
  return 'No commissioner was chosen: name one, or import the file of networks (ePCN).'
}
