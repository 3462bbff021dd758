import type { Programme } from '../programme/programme.ts'
import { walks } from '../programme/walk/walk-programme.ts'
import { membershipStep } from '../progress/membership.ts'
import type { VersionFault } from './fault.ts'
import { localFaults } from './local-variation.ts'
import { same } from './same.ts'

/** What a new version is compared with: the one the programme was opened with, its newest, and the one it varies. */
export interface Earlier {
  readonly opened: Programme
  readonly newest: number
  readonly varied?: Programme | undefined
}

/** Everything that stands in the way of a new version; empty where nothing does. */
export function versionFaults(version: Programme, earlier: Earlier): readonly VersionFault[] {
  return [
    ...numberFaults(version, earlier),
    ...fixedFaults(version, earlier.opened),
    ...walked(version),
    ...variationFaults(version, earlier),
  ]
}

const programmeFault = (problem: string, mend: string): VersionFault => ({
  step: null,
  problem,
  mend,
})

function numberFaults(version: Programme, { newest }: Earlier): readonly VersionFault[] {
  if (version.version === newest + 1) return []
  return [
    programmeFault(
      `This is version ${version.version}, and the newest is ${newest}.`,
      `Set “version” to ${newest + 1}: versions are kept for good, and a further one undoes them.`,
    ),
  ]
}

/** What facts and lists of all networks rest on, so that a version for some of them cannot change it. [P] */
const fixed = [
  ['id', 'which programme it is'],
  ['goLive', 'the day on which all networks go live'],
  ['opens', 'the first day on which practices may answer'],
] as const

function fixedFaults(version: Programme, opened: Programme): readonly VersionFault[] {
  const names = ({ milestones }: Programme) => milestones.map(({ name }) => name)
  return [
    ...fixed
      .filter(([name]) => version[name] !== opened[name])
      .map(([name, what]) =>
        programmeFault(
          `“${name}” is ${version[name]}; it is ${opened[name]} since the programme was opened.`,
          `Set it back: ${what} is the same in every version.`,
        ),
      ),
    ...(same(names(version), names(opened))
      ? []
      : [
          programmeFault(
            'The milestones are not those with which the programme was opened, in their order.',
            `List them as ${names(opened).join(', ')}; the step that passes each may change.`,
          ),
        ]),
    ...membershipFaults(version, opened),
    ...listFaults(version, opened),
  ]
}

/** Who is a member is read from the answer to one step, in every version from the same questions. */
function membershipFaults(version: Programme, opened: Programme): readonly VersionFault[] {
  const [old, now] = [membersAsked(opened), membersAsked(version)]
  if (!old || !now || same(old, now)) return []
  return [
    {
      step: old.id,
      problem: `${old.id} no longer forms the network by the same questions.`,
      mend: `Keep the step ${old.id} with its questions ${old.fields.join(' and ')}: members are read from them.`,
    },
  ]
}

function membersAsked(programme: Programme) {
  if (!programme.steps.some(({ evidence }) => evidence.some(({ kind }) => kind === 'members')))
    return null
  const { id, evidence } = membershipStep(programme)
  const asks = evidence.filter(({ kind }) => kind === 'members' || kind === 'practice')
  return { id, fields: asks.map((field) => field.id) }
}

/** So is the size of a list, which the lists of all commissioners show. */
function listFaults(version: Programme, opened: Programme): readonly VersionFault[] {
  const [old, now] = [listAsked(opened), listAsked(version)]
  if (!old || same(old, now)) return []
  return [
    {
      step: old.id,
      problem: `${old.id} no longer asks for the size of the list as “${old.field}”.`,
      mend: `Keep the question “${old.field}” in ${old.id}: the sizes of networks are counted from it.`,
    },
  ]
}

function listAsked({ steps }: Programme) {
  for (const { id, scope, evidence } of steps) {
    const field = evidence.find((one) => one.kind === 'number' && one.published === 'listSize')
    if (scope === 'practice' && field) return { id, field: field.id }
  }
  return null
}

/** What contradicts itself; each sentence begins with the step that it is about, where it is about one. */
function walked(version: Programme): readonly VersionFault[] {
  return walks(version).flatMap(({ faults, mend }) =>
    faults.map((problem) => {
      const [first = ''] = problem.split(' ')
      const step = version.steps.find(({ id }) => id === first || first.startsWith(`${id}.`))
      return { step: step?.id ?? null, problem, mend }
    }),
  )
}

function variationFaults(version: Programme, { varied }: Earlier): readonly VersionFault[] {
  const { variationOf } = version
  if (!variationOf) return []
  if (!varied || varied.variationOf)
    return [
      programmeFault(
        `There is no national version ${variationOf.version} to vary.`,
        'Name in “variationOf” the number of a national version.',
      ),
    ]
  return localFaults(varied, version)
}
